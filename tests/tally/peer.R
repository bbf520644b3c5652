# The analysis once more, in base R and psych::ICC, for test_r_peer.cpp.
# Rscript peer.R TABLES ANSWERS: a table is a line "table EVALUATORS PROPOSALS" and a line of totals a proposal (NA: none);
# an answer is a line "NAME VALUE", and names are unique.
arguments <- commandArgs(trailingOnly = TRUE)
suppressPackageStartupMessages(library(psych))
lines <- readLines(arguments[1])
answers <- file(arguments[2], "w")
put <- function(name, value) for (i in seq_along(value))
    cat(sprintf("%s.%d %.17g\n", name, i, as.numeric(value[i])), file = answers)

alpha <- function(x, distance) { # rows are proposals
    x <- x[rowSums(!is.na(x)) >= 2, , drop = FALSE]
    values <- x[!is.na(x)]
    n <- length(values)
    seen <- sum(apply(x, 1, function(row) {
        row <- row[!is.na(row)]
        sum(outer(row, row, distance)) / (length(row) - 1)
    }))
    1 - (n - 1) * seen / sum(outer(values, values, distance))
}
alphas <- function(x) {
    pairable <- x[rowSums(!is.na(x)) >= 2, , drop = FALSE]
    values <- pairable[!is.na(pairable)]
    between <- function(a, b) { # Krippendorff's ordinal distance, from its definition
        g <- values[values >= min(a, b) & values <= max(a, b)]
        (length(g) - (sum(values == a) + sum(values == b)) / 2)^2
    }
    ratio <- function(a, b) ifelse(a + b == 0, 0, (a - b) / (a + b))^2
    c(alpha(x, function(a, b) as.numeric(a != b)),
      alpha(x, Vectorize(function(a, b) if (a == b) 0 else between(a, b))),
      alpha(x, function(a, b) (a - b)^2),
      alpha(x, ratio))
}
severity <- function(x) {
    long <- data.frame(total = as.vector(x), proposal = factor(row(x)), evaluator = factor(col(x)))
    long <- long[!is.na(long$total), ]
    contrasts(long$evaluator) <- contr.sum(ncol(x))
    effects <- coef(lm(total ~ proposal + evaluator, data = long))
    effects <- effects[grep("^evaluator", names(effects))]
    c(effects, -sum(effects))
}
population <- function(v) sqrt(mean((v - mean(v))^2))
z <- function(x) colMeans(t(apply(x, 1, function(v) {
    s <- population(v[!is.na(v)])
    if (s == 0) v * 0 else (v - mean(v, na.rm = TRUE)) / s
})), na.rm = TRUE)
modified <- function(v) {
    off <- v - median(v)
    if (median(abs(off)) > 0) 0.6745 * off / median(abs(off))
    else if (mean(abs(off)) > 0) off / (1.253314 * mean(abs(off)))
    else off
}
ranks <- function(x) rank(-round(rowMeans(x), 9), ties.method = "min")

one <- function(x, name) {
    n <- nrow(x); k <- ncol(x)
    complete <- !anyNA(x)
    put(paste0(name, ".alpha"), alphas(x))
    put(paste0(name, ".severity"), severity(x))
    put(paste0(name, ".z"), z(x))
    for (i in seq_len(n)) {
        v <- x[i, !is.na(x[i, ])]
        put(sprintf("%s.proposal%d", name, i),
            c(mean(v), median(v), if (length(v) > 1) sd(v) else 0, quantile(v, c(0.25, 0.5, 0.75), type = 7)))
        if (length(v) >= 3) {
            all <- rep(NA, k)
            all[!is.na(x[i, ])] <- modified(v)
            put(sprintf("%s.modified%d", name, i), all)
        }
    }
    if (!complete) return()
    r <- ICC(x, lmer = FALSE, missing = FALSE)$results
    put(paste0(name, ".icc"), r$ICC)
    put(paste0(name, ".low"), r[["lower bound"]])
    put(paste0(name, ".high"), r[["upper bound"]])
    f <- friedman.test(t(x))
    put(paste0(name, ".friedman"), c(f$statistic, f$parameter, f$p.value))
    sums <- rowSums(apply(x, 2, rank))
    s <- sum((sums - mean(sums))^2)
    ties <- sum(apply(x, 2, function(v) sum(table(v)^3 - table(v))))
    put(paste0(name, ".w"), c(12 * s / (k^2 * (n^3 - n)), 12 * s / (k^2 * (n^3 - n) - k * ties)))
    for (e in seq_len(k)) put(sprintf("%s.without%d", name, e), ranks(x[, -e, drop = FALSE]))
    if (k <= 4) { # every ordered draw
        draws <- expand.grid(rep(list(seq_len(k)), k))
        all <- apply(draws, 1, function(d) ranks(x[, d, drop = FALSE]))
        put(paste0(name, ".expected"), rowMeans(all))
        put(paste0(name, ".first"), rowMeans(apply(all, 2, function(r) r == 1 & sum(r == 1) == 1)))
        put(paste0(name, ".low90"), apply(all, 1, quantile, 0.05, type = 1))
        put(paste0(name, ".high90"), apply(all, 1, quantile, 0.95, type = 1))
    }
}

at <- 1
tables <- 0
while (at <= length(lines)) {
    head <- as.integer(strsplit(lines[at], " ")[[1]][2:3])
    rows <- strsplit(lines[at + seq_len(head[2])], " ")
    x <- matrix(suppressWarnings(as.numeric(unlist(rows))), nrow = head[2], byrow = TRUE)
    one(x, as.character(tables))
    tables <- tables + 1
    at <- at + head[2] + 1
}
close(answers)
