# Reliability, class level, change, prevalence and growth on answers.csv, which `klasseklima simulate --instrument
# class-climate --classes 8 --pupils 22 --waves 3 --seed 20261122 --change norms=0.3` printed (columns pp1 to no4).
# Rscript statistics.R > statistics.json
suppressPackageStartupMessages({
  library(jsonlite); library(psych); library(lavaan); library(lme4); library(nlme); library(multilevel)
  library(coin); library(effectsize); library(boot)
})
d <- read.csv("answers.csv")
items <- c("no1", "no2", "no3", "no4")
first <- d[d$wave == 1, ]
x <- first[, items]
complete <- x[complete.cases(x), ]
fit <- cfa("f =~ no1 + no2 + no3 + no4", complete, std.lv = TRUE)
est <- lavInspect(fit, "est")
describeAlpha <- function(m, use, n) {
  a <- suppressWarnings(psych::alpha(m, use = use, check.keys = FALSE, warnings = FALSE))
  list(n = n, alpha = a$total$raw_alpha, lambda2 = {
    C <- cov(m, use = use); k <- ncol(C); off <- C - diag(diag(C))
    1 - (sum(diag(C)) - sqrt(k / (k - 1) * sum(off^2))) / sum(C)
  }, interval = {
    al <- a$total$raw_alpha; nn <- if (use == "complete.obs") n else min(crossprod(!is.na(as.matrix(m)))); k <- ncol(m)
    1 - (1 - al) * qf(c(.975, .025), nn - 1, (nn - 1) * (k - 1))
  }, mean = as.numeric(colMeans(m, na.rm = TRUE)), sd = as.numeric(sapply(m, sd, na.rm = TRUE)),
  itemRest = {
    C <- cov(m, use = use); s <- rowSums(C); v <- diag(C)
    as.numeric((s - v) / sqrt(v * (sum(C) - 2 * s + v)))
  }, alphaIfDropped = as.numeric(a$alpha.drop$raw_alpha), covariance = as.numeric(cov(m, use = use)))
}
answered <- rowSums(!is.na(d[, items]))
d$norms <- ifelse(answered >= 2, rowMeans(d[, items], na.rm = TRUE), NA)
scored <- d[d$wave == 1 & !is.na(d$norms), ]
scored$class <- factor(scored$class)
m <- lmer(norms ~ 1 + (1 | class), scored, REML = TRUE,
  control = lmerControl(optCtrl = list(xtol_abs = 1e-14, ftol_abs = 1e-14)))
vc <- as.data.frame(VarCorr(m))
av <- aov(norms ~ class, scored)
ms <- summary(av)[[1]][["Mean Sq"]]; sizes <- as.numeric(table(scored$class))
n0 <- (sum(sizes) - sum(sizes^2) / sum(sizes)) / (length(sizes) - 1)
wide <- merge(d[d$wave == 1, c("pupil", "norms")], d[d$wave == 2, c("pupil", "norms")], by = "pupil")
wide <- wide[complete.cases(wide), ]
b <- wide$norms.x; a <- wide$norms.y; diff <- a - b
J <- exp(lgamma((length(b) - 1) / 2) - log(sqrt((length(b) - 1) / 2)) - lgamma((length(b) - 2) / 2))
small <- diff[1:18]; wb <- b[1:18]; wa <- a[1:18]
signs <- as.matrix(expand.grid(rep(list(c(-1, 1)), 14)))
flips <- mean(abs(signs %*% diff[1:14]) >= abs(sum(diff[1:14])) - 1e-9)
long <- d[!is.na(d$norms), ]
g <- lme(norms ~ wave, random = ~ 1 | pupil, long, method = "REML", control = lmeControl(tolerance = 1e-12, msTol = 1e-12))
set.seed(1); index <- t(replicate(199, sample(18, 18, TRUE)))
tb <- apply(index, 1, function(i) mean(small[i])); t0 <- mean(small)
z0 <- qnorm(mean(tb < t0 - 1e-10)); jack <- sapply(1:18, function(i) mean(small[-i])); u <- mean(jack) - jack
acc <- sum(u^3) / (6 * sum(u^2)^1.5); z <- qnorm(c(.025, .975))
bca <- quantile(tb, pnorm(z0 + (z0 + z) / (1 - acc * (z0 + z))), type = 6, names = FALSE)
shares <- list(c(0, 20), c(1, 20), c(4, 22), c(11, 23), c(24, 24), c(37, 512))
cat(toJSON(list(
  listwise = describeAlpha(complete, "complete.obs", nrow(complete)),
  pairwise = describeAlpha(x, "pairwise.complete.obs", sum(rowSums(!is.na(x)) > 0)),
  omega = list(value = sum(est$lambda)^2 / (sum(est$lambda)^2 + sum(diag(est$theta))), chiSquare = fitMeasures(fit)[["chisq"]],
    cfi = fitMeasures(fit)[["cfi"]], rmsea = fitMeasures(fit)[["rmsea"]], p = fitMeasures(fit)[["pvalue"]]),
  classes = list(n = nrow(scored), icc1 = (ms[1] - ms[2]) / (ms[1] + (n0 - 1) * ms[2]), icc1MeanSize = ICC1(av), icc2 = ICC2(av),
    mean = fixef(m)[[1]], se = sqrt(vcov(m)[1, 1]), between = vc$vcov[1], within = vc$vcov[2],
    names = levels(scored$class), shrunken = coef(m)$class[[1]]),
  paired = list(n = length(b), interval = as.numeric(t.test(a, b, paired = TRUE)$conf.int), p = t.test(a, b, paired = TRUE)$p.value,
    gz = mean(diff) / sd(diff) * J, gav = mean(diff) / sqrt((var(a) + var(b)) / 2) * J,
    effectsizeGz = effectsize::hedges_g(a, b, paired = TRUE)$Hedges_g),
  welch = list(interval = as.numeric(t.test(a, b)$conf.int), df = t.test(a, b)$parameter[[1]], p = t.test(a, b)$p.value),
  differences = small,
  wilcoxon = list(drop = pvalue(wilcoxsign_test(wa ~ wb, distribution = "exact", zero.method = "Wilcoxon")),
    pratt = pvalue(wilcoxsign_test(wa ~ wb, distribution = "exact", zero.method = "Pratt"))),
  signFlip = list(differences = diff[1:14], p = flips),
  bca = list(index = index, z0 = z0, acceleration = acc, interval = bca),
  growth = list(intercept = fixef(g)[[1]], slope = fixef(g)[[2]], interval = as.numeric(intervals(g, which = "fixed")$fixed["wave", c(1, 3)]),
    between = as.numeric(VarCorr(g)[1, 1]), within = as.numeric(VarCorr(g)[2, 1])),
  shares = lapply(shares, function(s) list(count = s[1], n = s[2], wilson = as.numeric(prop.test(s[1], s[2], correct = FALSE)$conf.int),
    exact = as.numeric(binom.test(s[1], s[2])$conf.int))),
  mcnemar = lapply(list(c(6, 1), c(0, 5), c(3, 3), c(40, 61)), function(s) list(b = s[1], c = s[2],
    exact = binom.test(s[1], sum(s))$p.value, mid = min(1, binom.test(s[1], sum(s))$p.value - dbinom(s[1], sum(s), .5)))),
  hedges = lapply(c(2, 3, 9, 23, 150), function(df) list(df = df, j = exp(lgamma(df / 2) - log(sqrt(df / 2)) - lgamma((df - 1) / 2)))),
  p = list(p = c(.01, .04, .03, .005, .2, .03), holm = p.adjust(c(.01, .04, .03, .005, .2, .03), "holm"), bh = p.adjust(c(.01, .04, .03, .005, .2, .03), "BH"))
), digits = I(17), auto_unbox = TRUE))
