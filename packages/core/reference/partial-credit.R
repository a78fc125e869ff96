# Raw sums of two published partial credit scales turned into weighted likelihood locations and scale scores, in base R.
# Writes partial-credit.json. Parameters: TIMSS and PIRLS 2011 methods pages, Students Bullied at School.
library(jsonlite)
timss <- rbind(
  c(-.41282, .30355, -.24707, -.05648), c(-.66585, .21886, .11132, -.33018), c(-.69983, .14933, -.03218, -.11715),
  c(-1.06791, .37187, -.15157, -.22030), c(-.75952, .12218, -.10165, -.02053), c(-1.26236, .47901, .20078, -.67979))
pirls <- rbind(
  c(-.40028, .28337, -.29489, .01152), c(-.65667, .20370, .09031, -.29401), c(-.69308, .15638, -.07310, -.08328),
  c(-1.08761, .39262, -.21343, -.17919), c(-.73600, .10595, -.16089, .05494), c(-1.30323, .47879, .18391, -.66270))

category_probabilities <- function(parameters, theta) {
  steps <- theta - parameters[1] - parameters[-1]
  weights <- exp(c(0, cumsum(steps)))
  weights / sum(weights)
}
# Warm's estimate maximises the likelihood times the root of the information, so the slope of that product is sought.
log_weighted <- function(theta, scale, raw) {
  information <- 0
  likelihood <- raw * theta
  for (i in seq_len(nrow(scale))) {
    p <- category_probabilities(scale[i, ], theta)
    k <- 0:3
    information <- information + sum(k^2 * p) - sum(k * p)^2
    likelihood <- likelihood + log(p[1])
  }
  likelihood + .5 * log(information)
}
location <- function(scale, raw) {
  found <- optimize(log_weighted, c(-8, 8), scale = scale, raw = raw, maximum = TRUE, tol = 1e-12)
  found$maximum
}
locations <- function(scale) sapply(0:18, function(raw) location(scale, raw))
write_json(
  list(
    timss = list(locations = locations(timss), scores = 10.0523 + 2.1226 * locations(timss)),
    pirls = list(locations = locations(pirls), scores = 10.0276 + 2.0765 * locations(pirls))),
  "partial-credit.json", digits = 10, pretty = TRUE)
