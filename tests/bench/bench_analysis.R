# Base R doing what app/tally's analysis does, with mean scores: Rscript bench_analysis.R TABLE.csv SAMPLES RUNS
# Rows are proposals, columns evaluators. Prints "ms TIME CHECK" a run; CHECK = ICC(2,k) + W with ties.
arguments <- commandArgs(trailingOnly = TRUE)
x <- as.matrix(read.csv(arguments[1], header = FALSE))
samples <- as.integer(arguments[2])

alpha <- function(x) {
    values <- as.vector(x)
    n <- length(values)
    counts <- table(values)
    levels <- as.numeric(names(counts))
    mid <- (cumsum(counts) - counts / 2)[match(values, levels)]
    squares <- function(v) 2 * (length(v) * sum(v^2) - sum(v)^2)
    k <- ncol(x)
    midrows <- matrix(mid, nrow(x))
    ratio <- function(a, b) ifelse(a + b == 0, 0, (a - b) / (a + b))^2
    weights <- as.numeric(counts)
    c(nominal = 1 - (n - 1) * sum(apply(x, 1, function(v) k^2 - sum(table(v)^2))) / (k - 1) / (n^2 - sum(weights^2)),
      ordinal = 1 - (n - 1) * sum(apply(midrows, 1, squares)) / (k - 1) / squares(mid),
      interval = 1 - (n - 1) * sum(apply(x, 1, squares)) / (k - 1) / squares(values),
      ratio = 1 - (n - 1) * sum(apply(x, 1, function(v) sum(outer(v, v, ratio)))) / (k - 1) /
          sum(outer(weights, weights) * outer(levels, levels, ratio)))
}
icc <- function(x) {
    n <- nrow(x); k <- ncol(x)
    rows <- rowMeans(x); columns <- colMeans(x); all <- mean(x)
    msb <- k * sum((rows - all)^2) / (n - 1)
    msj <- n * sum((columns - all)^2) / (k - 1)
    mse <- sum((x - outer(rows, rep(1, k)) - outer(rep(1, n), columns) + all)^2) / ((n - 1) * (k - 1))
    msw <- sum((x - rows)^2) / (n * (k - 1))
    single <- c((msb - msw) / (msb + (k - 1) * msw), (msb - mse) / (msb + (k - 1) * mse + k * (msj - mse) / n),
                (msb - mse) / (msb + (k - 1) * mse))
    mean <- c((msb - msw) / msb, (msb - mse) / (msb + (msj - mse) / n), (msb - mse) / msb)
    f1 <- msb / msw; f3 <- msb / mse; fj <- msj / mse; r <- single[2]
    v <- (k - 1) * (n - 1) * (k * r * fj + n * (1 + (k - 1) * r) - k * r)^2 /
        ((n - 1) * k^2 * r^2 * fj^2 + (n * (1 + (k - 1) * r) - k * r)^2)
    up <- qf(.975, n - 1, v); down <- qf(.975, v, n - 1)
    l1 <- f1 / qf(.975, n - 1, n * (k - 1)); u1 <- f1 * qf(.975, n * (k - 1), n - 1)
    l3 <- f3 / qf(.975, n - 1, (n - 1) * (k - 1)); u3 <- f3 * qf(.975, (n - 1) * (k - 1), n - 1)
    l2 <- n * (msb - up * mse) / (up * (k * msj + (k * n - k - n) * mse) + n * msb)
    u2 <- n * (down * msb - mse) / (k * msj + (k * n - k - n) * mse + n * down * msb)
    list(mean = mean, single = single,
         intervals = c((l1 - 1) / (l1 + k - 1), (u1 - 1) / (u1 + k - 1), l2, u2, (l3 - 1) / (l3 + k - 1),
                       (u3 - 1) / (u3 + k - 1), 1 - 1 / l1, 1 - 1 / u1, l2 * k / (1 + l2 * (k - 1)),
                       u2 * k / (1 + u2 * (k - 1)), 1 - 1 / l3, 1 - 1 / u3))
}
ranks <- function(score) rank(-score, ties.method = "min")
analyse <- function(x) {
    n <- nrow(x); k <- ncol(x)
    out <- list(mean = rowMeans(x), median = apply(x, 1, median), sd = apply(x, 1, sd),
                quartiles = apply(x, 1, quantile, c(.25, .5, .75)), severity = colMeans(x) - mean(x))
    population <- sqrt(rowMeans((x - out$mean)^2))
    out$z <- colMeans((x - out$mean) / population)
    off <- x - out$median
    mad <- apply(abs(off), 1, median)
    out$modified <- ifelse(mad > 0, 0.6745 * off / mad, off / (1.253314 * rowMeans(abs(off))))
    out$flags <- which(abs(x - out$mean) / out$mean > 0.1 | abs(out$modified) > 3.5)
    out$icc <- icc(x)
    friedman <- friedman.test(t(x))
    out$w <- unname(friedman$statistic) / (k * (n - 1))
    out$alpha <- alpha(x)
    score <- round(out$mean, 4)
    out$ranks <- ranks(score)
    out$loo <- sapply(seq_len(k), function(e) ranks(round(rowMeans(x[, -e]), 4)))
    set.seed(1)
    draws <- replicate(samples, ranks(round(rowMeans(x[, sample.int(k, k, replace = TRUE)]), 4)))
    out$expected <- rowMeans(draws)
    out$first <- rowMeans(draws == 1)
    out$interval <- apply(draws, 1, quantile, c(.05, .95), type = 1)
    out
}
for (run in seq_len(as.integer(arguments[3]))) {
    time <- system.time(a <- analyse(x))[["elapsed"]]
    cat(sprintf("ms %.3f %.17g\n", 1000 * time, a$icc$mean[2] + a$w))
}
