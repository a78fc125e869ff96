# Sociometric measures of invented classes with absent pupils, by igraph and sna; status and jackknife in plain R.
# Rscript sociometry.R > sociometry.json
suppressMessages({ library(igraph); library(jsonlite) })
set.seed(20261122)
share <- function(m, asked) colSums(m) / colSums(asked)
z <- function(x) (x - mean(x)) / sd(x)
scores <- function(liked, disliked, asked) {
  l <- z(share(liked, asked)); d <- z(share(disliked, asked))
  list(liked = l, disliked = d, preference = z(l - d), impact = z(l + d))
}
cd1983 <- function(s) ifelse(s$preference > 1 & s$liked > 0 & s$disliked < 0, "popular",
  ifelse(s$preference < -1 & s$liked < 0 & s$disliked > 0, "rejected",
  ifelse(s$impact < -1 & s$liked < 0 & s$disliked < 0, "neglected",
  ifelse(s$impact > 1 & s$liked > 0 & s$disliked > 0, "controversial", "average"))))
invent <- function(n, absent) {
  asked <- matrix(1, n, n); diag(asked) <- 0; asked[absent, ] <- 0
  taste <- rnorm(n)
  liked <- (matrix(runif(n * n), n) < plogis(-1.2 + outer(rep(0, n), taste, "+"))) * asked
  disliked <- (matrix(runif(n * n), n) < plogis(-2.5 - outer(rep(0, n), taste, "+"))) * asked * (1 - liked)
  list(asked = asked, liked = liked, disliked = disliked, gender = sample(c("f", "m"), n, TRUE), absent = absent)
}
edges <- function(m) { at <- which(m == 1, arr.ind = TRUE); at <- at[order(at[, 1], at[, 2]), , drop = FALSE]; unname(at) }
measure <- function(k) {
  n <- nrow(k$asked); there <- setdiff(seq_len(n), k$absent)
  g <- graph_from_adjacency_matrix(k$liked, "directed")
  h <- induced_subgraph(g, there)
  mutual <- graph_from_adjacency_matrix(k$liked * t(k$liked), "undirected")
  s <- scores(k$liked, k$disliked, k$asked)
  leave <- sapply(there, function(i) { a <- k$asked; l <- k$liked; d <- k$disliked; a[i, ] <- 0; l[i, ] <- 0; d[i, ] <- 0
    scores(l, d, a)$preference })
  m <- length(there)
  se <- sqrt((m - 1) / m * rowSums((leave - rowMeans(leave))^2))
  across <- outer(k$gender, k$gender, "!="); ei <- function(w) (sum(w * across) - sum(w * !across)) / sum(w)
  list(pupils = n, absent = k$absent, gender = k$gender, liked = edges(k$liked), disliked = edges(k$disliked),
    density = sum(k$liked) / sum(k$asked), reciprocity = reciprocity(h),
    centralization = centr_degree(g, mode = "in", loops = FALSE)$centralization,
    indegreeSd = sd(degree(g, mode = "in")), transitivity = sna::gtrans(k$liked, measure = "weak"),
    ei = ei(k$liked), eiExpected = ei(k$asked),
    received = degree(g, mode = "in"), possible = colSums(k$asked),
    components = sort(as.integer(components(induced_subgraph(mutual, there))$csize), decreasing = TRUE),
    cliques = lapply(max_cliques(mutual, min = 3), function(x) sort(as.integer(x))),
    zLiked = s$liked, zDisliked = s$disliked, socialPreference = s$preference, socialImpact = s$impact,
    status = cd1983(s), preferenceLower = s$preference - qt(.975, m - 1) * se,
    preferenceUpper = s$preference + qt(.975, m - 1) * se)
}
first <- invent(24, c(5, 11, 19)); second <- invent(24, c(2, 11)); small <- invent(8, integer(0)); large <- invent(35, c(1, 35))
both <- first$asked * second$asked
writeLines(toJSON(list(classes = lapply(list(first, second, small, large), measure),
  stability = list(dyads = sum(both), kept = sum(both * first$liked * second$liked),
    jaccard = sum(both * first$liked * second$liked) / sum(both * ((first$liked + second$liked) > 0)))),
  digits = NA, auto_unbox = TRUE))
