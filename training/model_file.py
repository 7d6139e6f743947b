"""The shipped table: little-endian, read by src/extract/model.rs.

    magic "OFPM", version u32, columns u32, hash of the column names u32
    trees of the blocks, then of the page kinds:
        count u32; per tree: nodes u32, then nodes x (column u16, left i16, right i16, threshold f32), leaves u32,
        leaves x f32. A child >= 0 is a node, a child c < 0 is leaf -c - 1; a value <= threshold goes left.
    network: hidden u32, columns u32, means, scales, weights (input-major), biases, output weights, output bias (f32)
    kinds: count u32, columns u32, per kind u8 length + code; trees of round r, kind k stand at r * count + k
    calibration: count u32, count x (expected F1 f32, confidence f32)
"""

import struct
import zlib

import numpy as np

MAGIC = b"OFPM"
VERSION = 1


def names_hash(names):
    return zlib.crc32("\n".join(names).encode())


def at_most(value):
    """The largest f32 not above a f64: f32 values compare with it as with the original."""
    near = np.float32(value)
    return np.nextafter(near, np.float32(-np.inf)) if float(near) > value else near


def trees_bytes(model, columns):
    """Bytes of a LightGBM model; `columns` maps its features to ours."""
    out = []
    infos = model.dump_model()["tree_info"]
    out.append(struct.pack("<I", len(infos)))
    for info in infos:
        nodes, leaves = [], []

        def add(node):
            if "split_feature" not in node:
                leaves.append(node["leaf_value"])
                return -len(leaves)
            assert node["decision_type"] == "<="
            index = len(nodes)
            nodes.append(None)
            left, right = add(node["left_child"]), add(node["right_child"])
            nodes[index] = (columns[node["split_feature"]], left, right, at_most(node["threshold"]))
            return index

        add(info["tree_structure"])
        out.append(struct.pack("<I", len(nodes)))
        out.extend(struct.pack("<Hhhf", *node) for node in nodes)
        out.append(struct.pack("<I", len(leaves)))
        out.append(np.array(leaves, "<f4").tobytes())
    return b"".join(out)


def network_bytes(network):
    w1, b1, w2, b2 = network.parameters
    parts = [network.mean, network.scale, w1, b1, w2[:, 0], b2]
    head = struct.pack("<II", w1.shape[1], w1.shape[0])
    return head + b"".join(np.asarray(part, "<f4").tobytes() for part in parts)


def write(path, names, block_trees, network, kind_trees, kind_columns, kinds, calibration):
    columns = list(range(len(names)))
    parts = [MAGIC, struct.pack("<III", VERSION, len(names), names_hash(names))]
    parts.append(trees_bytes(block_trees, columns))
    parts.append(trees_bytes(kind_trees, kind_columns))
    parts.append(network_bytes(network))
    parts.append(struct.pack("<II", len(kinds), max(kind_columns) + 1))
    parts.extend(struct.pack("<B", len(kind)) + kind.encode() for kind in kinds)
    parts.append(struct.pack("<I", len(calibration)))
    parts.extend(struct.pack("<ff", *knot) for knot in calibration)
    with open(path, "wb") as out:
        out.write(b"".join(parts))
