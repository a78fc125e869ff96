# Distribution functions over a grid of parameters, both tails, and their quantiles.
# Rscript distributions.R > distributions.json
library(jsonlite)
p <- c(1e-12, 1e-6, .001, .025, .2, .4, .5, .6, .8, .9875, .999)
dfs <- c(1, 2, 3, 7, 21, 42, 300, 1e5)
tt <- c(-40, -5, -2.4, -1, -1e-3, 0, .3, 1, 2.4, 5, 40)
student <- expand.grid(x = tt, df = dfs); student$p <- pt(student$x, student$df)
studentQ <- expand.grid(p = p, df = dfs); studentQ$x <- qt(studentQ$p, studentQ$df)
z <- c(-38, -12, -5, -2.4, -1, -1e-3, 0, .3, 1, 2.4, 5, 8)
normal <- data.frame(x = z, p = pnorm(z)); normalQ <- data.frame(p = p, x = qnorm(p))
chi <- expand.grid(x = c(1e-6, .1, 1, 3.84, 20, 150, 900), df = c(1, 2, 3, 7, 40, 500))
chi$lower <- pchisq(chi$x, chi$df); chi$upper <- pchisq(chi$x, chi$df, lower.tail = FALSE)
chiQ <- expand.grid(p = p, df = c(1, 2, 3, 7, 40, 500)); chiQ$x <- qchisq(chiQ$p, chiQ$df)
fd <- expand.grid(x = c(1e-4, .2, .9, 1, 1.3, 3, 30), a = c(1, 4, 19, 638), b = c(1, 5, 95, 3828))
fd$lower <- pf(fd$x, fd$a, fd$b); fd$upper <- pf(fd$x, fd$a, fd$b, lower.tail = FALSE)
# Small quantiles by the reciprocal, where R keeps its digits (qf itself takes 1 / qbeta - 1).
fdQ <- expand.grid(p = p, a = c(1, 4, 19, 638), b = c(1, 5, 95, 3828))
fdQ$x <- qf(fdQ$p, fdQ$a, fdQ$b)
fdQ$x <- ifelse(fdQ$x < 1, 1 / qf(fdQ$p, fdQ$b, fdQ$a, lower.tail = FALSE), fdQ$x)
be <- expand.grid(x = c(1e-5, .02, .2, .5, .77, .99), a = c(.5, 1, 4, 21, 1000), b = c(.5, 1, 7, 20, 3000))
be$lower <- pbeta(be$x, be$a, be$b); be$upper <- pbeta(be$x, be$a, be$b, lower.tail = FALSE)
beQ <- expand.grid(p = c(1e-6, .025, .5, .975), a = c(.5, 1, 4, 21), b = c(.5, 1, 7, 20)); beQ$x <- qbeta(beQ$p, beQ$a, beQ$b)
bi <- expand.grid(k = c(0, 1, 4, 9, 20), n = c(20, 24, 300), p = c(.01, .2, .5, .93))
bi$mass <- dbinom(bi$k, bi$n, bi$p); bi$lower <- pbinom(bi$k, bi$n, bi$p)
bi$above <- pbinom(bi$k, bi$n, bi$p, lower.tail = FALSE)
hy <- expand.grid(x = 0:6, good = c(0, 1, 5, 12, 24), drawn = c(1, 6, 20, 24)); hy$size <- 24
hy$mass <- dhyper(hy$x, hy$good, hy$size - hy$good, hy$drawn)
hy$lower <- phyper(hy$x, hy$good, hy$size - hy$good, hy$drawn)
hy$above <- phyper(hy$x, hy$good, hy$size - hy$good, hy$drawn, lower.tail = FALSE)
nc <- expand.grid(t = c(-3, -1, 0, 1.3, 2.4, 6), df = c(2, 9, 21, 42, 200), ncp = c(-2, 0, .5, 2.8, 6))
nc$p <- pt(nc$t, nc$df, nc$ncp)
# Poisson-binomial by enumeration of all 2^10 outcomes
share <- c(.05, .1, .1, .2, .25, .3, .5, .6, .75, .9)
outcomes <- as.matrix(expand.grid(rep(list(0:1), 10)))
weight <- apply(outcomes, 1, function(o) prod(ifelse(o == 1, share, 1 - share)))
pb <- as.numeric(tapply(weight, rowSums(outcomes), sum))
cat(toJSON(list(
  student = student, studentQuantile = studentQ, normal = normal, normalQuantile = normalQ,
  chiSquare = chi, chiSquareQuantile = chiQ, f = fd, fQuantile = fdQ, beta = be, betaQuantile = beQ,
  binomial = bi, hypergeometric = hy, noncentralStudent = nc,
  poissonBinomial = list(shares = share, mass = pb)
), dataframe = "rows", digits = I(17), auto_unbox = TRUE))
