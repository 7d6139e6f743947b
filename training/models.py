"""The two models whose log odds are averaged: boosted trees and a network with one hidden layer."""

import lightgbm as lgb
import numpy as np

TREES = {
    "objective": "cross_entropy",
    "num_leaves": 31,
    "learning_rate": 0.06,
    "feature_fraction": 0.25,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "min_data_in_leaf": 60,
    "lambda_l2": 5.0,
    "max_bin": 63,
    "num_threads": 1,
    "deterministic": True,
    "force_col_wise": True,
    "seed": 1,
    "verbose": -1,
}
ROUNDS = 600
HIDDEN = 32
EPOCHS = 14
BATCH = 384
LEARNING_RATE = 2.5e-3
DROP_INPUT, DROP_HIDDEN = 0.08, 0.15
WEIGHT_DECAY = 2e-5
# Standardised inputs are clipped here.
CLIP = 4.0
# Beyond these log odds of the network (a probability of .12 or .88) the trees are not asked.
SURE = 2.0


def train_trees(x, y, weight, rounds=ROUNDS, **changes):
    data = lgb.Dataset(x, y, weight=weight, free_raw_data=True)
    return lgb.train({**TREES, **changes}, data, rounds)


def tree_logits(model, x):
    return model.predict(x, raw_score=True, num_threads=1)


class Network:
    """input -> hidden (ReLU) -> log odds; trained with Adam on cross entropy with soft labels."""

    def __init__(self, x, y, weight, hidden=HIDDEN, epochs=EPOCHS, seed=0):
        self.mean = x.mean(0, dtype=np.float64).astype(np.float32)
        self.scale = (1.0 / (x.std(0, dtype=np.float64) + 1e-6)).astype(np.float32)
        x = self.standardised(x)
        random = np.random.default_rng(seed)
        rows, width = x.shape
        self.parameters = [
            random.normal(0, (1 / width) ** 0.5, (width, hidden)).astype(np.float32),
            np.zeros(hidden, np.float32),
            random.normal(0, (1 / hidden) ** 0.5, (hidden, 1)).astype(np.float32),
            np.zeros(1, np.float32),
        ]
        first = [np.zeros_like(p) for p in self.parameters]
        second = [np.zeros_like(p) for p in self.parameters]
        y = y.astype(np.float32)
        weight = np.minimum(weight / weight.mean(), 8).astype(np.float32)
        step = 0
        for epoch in range(epochs):
            order = random.permutation(rows)
            for start in range(0, rows, BATCH):
                rate = LEARNING_RATE * 0.5 * (1 + np.cos(np.pi * (epoch + start / rows) / epochs)) + 1e-5
                gradients = self.gradients(x, y, weight, order[start : start + BATCH], random)
                step += 1
                for i, gradient in enumerate(gradients):
                    first[i] = 0.9 * first[i] + 0.1 * gradient
                    second[i] = 0.999 * second[i] + 0.001 * gradient**2
                    change = (first[i] / (1 - 0.9**step)) / (np.sqrt(second[i] / (1 - 0.999**step)) + 1e-8)
                    self.parameters[i] = (self.parameters[i] - rate * change).astype(np.float32)

    def standardised(self, x):
        return np.clip((x - self.mean) * self.scale, -CLIP, CLIP).astype(np.float32)

    def gradients(self, x, y, weight, batch, random):
        w1, b1, w2, b2 = self.parameters
        inputs = x[batch] * (random.random((len(batch), x.shape[1]), dtype=np.float32) > DROP_INPUT)
        hidden = np.maximum(inputs @ w1 + b1, 0)
        mask = (random.random(hidden.shape, dtype=np.float32) > DROP_HIDDEN).astype(np.float32) / (1 - DROP_HIDDEN)
        hidden = hidden * mask
        p = 1 / (1 + np.exp(-(hidden @ w2 + b2)))[:, 0]
        error = ((p - y[batch]) * weight[batch] / len(batch))[:, None].astype(np.float32)
        back = (error @ w2.T) * (hidden > 0) * mask
        return (
            inputs.T @ back + WEIGHT_DECAY * w1,
            back.sum(0),
            hidden.T @ error + WEIGHT_DECAY * w2,
            error.sum(0),
        )

    def logits(self, x):
        w1, b1, w2, b2 = self.parameters
        return (np.maximum(self.standardised(x) @ w1 + b1, 0) @ w2 + b2)[:, 0]


def sigmoid(x):
    return 1 / (1 + np.exp(-x))
