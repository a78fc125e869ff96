# Class means, Welch and paired intervals, power of the t test, on scores made up for this file.
# Rscript waves.R > waves.json
library(jsonlite)
before <- c(3.25, 4, 2.5, 3.75, 5, 4.25, 3.5, 2.75, 4.5, 3, 3.25, 4.75, 2, 3.5, 4, 4.25, 3.75, 2.25, 5, 3, 3.5, 4)
after <- c(3.5, 4.5, 3.25, 3.5, 5, 4.75, 4, 3, 4.5, 3.75, 3.25, 5, 2.75, 4.25, 4, 4.75, 4, 3, 5, 3.5, 4.25, 3.75)
bonferroni <- function(t) as.numeric(t$conf.int)
power <- function(delta, type) power.t.test(22, delta, .8 * if (type == "paired") sqrt(.8) else 1, .025, type = type, strict = TRUE)$power
cat(toJSON(list(
  before = before, after = after,
  mean = mean(before), interval = as.numeric(t.test(before)$conf.int),
  welch = as.numeric(t.test(after, before)$conf.int),
  welchSimultaneous = bonferroni(t.test(after, before, conf.level = .975)),
  paired = as.numeric(t.test(after, before, paired = TRUE)$conf.int),
  pairedSimultaneous = bonferroni(t.test(after, before, paired = TRUE, conf.level = .975)),
  pairedP = t.test(after, before, paired = TRUE)$p.value,
  power = list(unlinked = power(.5, "two.sample"), linked = power(.5, "paired")),
  smallestVisible = list(unlinked = qt(.9875, 42) * .8 * sqrt(2 / 22), linked = qt(.9875, 21) * .8 * sqrt(.8 / 22))
), digits = I(17), auto_unbox = TRUE))
