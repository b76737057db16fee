# Votes of https://huggingface.co/papers/2306.14898 by day
library(ggplot2)
votes <- read.csv("votes.csv")
p <- ggplot(votes, aes(day, n)) + geom_line()
print(p)
ggsave("votes.pdf", p)
