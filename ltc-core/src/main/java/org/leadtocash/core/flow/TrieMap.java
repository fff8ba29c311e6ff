package org.leadtocash.core.flow;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map that grows by sharing: a new entry copies the few nodes on its way, nothing else. A hash trie with 32
 * branches a level.
 */
final class TrieMap<K, V> {
    private static final TrieMap<?, ?> EMPTY = new TrieMap<>(null);
    private static final int BITS = 5;
    private static final int MASK = 31;

    private final @Nullable Node<K, V> root;

    private TrieMap(@Nullable Node<K, V> root) {
        this.root = root;
    }

    @SuppressWarnings("unchecked") // an empty map has no entry of the wrong type
    static <K, V> TrieMap<K, V> empty() {
        return (TrieMap<K, V>) EMPTY;
    }

    private sealed interface Node<K, V> permits Leaf, Branch {}

    /** An entry, and others whose hashes are alike; almost never any. */
    private record Leaf<K, V>(
            int hash, K key, V value, @Nullable Leaf<K, V> next) implements Node<K, V> {

        /** The chain with another value for a key; in a loop, for a hostile import may hold any number of equal hashes. */
        Leaf<K, V> with(K other, V otherValue) {
            Leaf<K, V> chain = new Leaf<>(hash, other, otherValue, null);
            for (Leaf<K, V> old = this; old != null; old = old.next) {
                if (!old.key.equals(other)) {
                    chain = new Leaf<>(hash, old.key, old.value, chain);
                }
            }
            return chain;
        }
    }

    /** The children that are there, in the order of their bits. */
    private static final class Branch<K, V> implements Node<K, V> {
        private final int bitmap;
        private final Node<K, V>[] children;

        Branch(int bitmap, Node<K, V>[] children) {
            this.bitmap = bitmap;
            this.children = children;
        }

        int index(int bit) {
            return Integer.bitCount(bitmap & (bit - 1));
        }
    }

    /** The value of a key, or nothing. */
    @Nullable V get(K key) {
        int hash = spread(key);
        Node<K, V> node = root;
        for (int shift = 0; node instanceof Branch<K, V> branch; shift += BITS) {
            int bit = bit(hash, shift);
            node = (branch.bitmap & bit) == 0 ? null : branch.children[branch.index(bit)];
        }
        Leaf<K, V> leaf = (Leaf<K, V>) node;
        while (leaf != null && (leaf.hash() != hash || !leaf.key().equals(key))) {
            leaf = leaf.next();
        }
        return leaf == null ? null : leaf.value();
    }

    V getOrDefault(K key, V other) {
        V value = get(key);
        return value == null ? other : value;
    }

    /** The map with another value for a key. */
    TrieMap<K, V> with(K key, V value) {
        Leaf<K, V> leaf = new Leaf<>(spread(key), key, value, null);
        return new TrieMap<>(root == null ? leaf : put(root, leaf, 0));
    }

    /** The map with what the function makes of a key's value, or of the other value where it has none. */
    TrieMap<K, V> changed(K key, V other, UnaryOperator<V> change) {
        return with(key, change.apply(getOrDefault(key, other)));
    }

    private static <K, V> Node<K, V> put(Node<K, V> node, Leaf<K, V> leaf, int shift) {
        if (node instanceof Branch<K, V> branch) {
            int bit = bit(leaf.hash(), shift);
            int index = branch.index(bit);
            if ((branch.bitmap & bit) == 0) {
                return new Branch<>(branch.bitmap | bit, inserted(branch.children, index, leaf));
            }
            Node<K, V>[] children = branch.children.clone();
            children[index] = put(children[index], leaf, shift + BITS);
            return new Branch<>(branch.bitmap, children);
        }
        Leaf<K, V> there = (Leaf<K, V>) node;
        return there.hash() == leaf.hash() ? there.with(leaf.key(), leaf.value()) : parted(there, leaf, shift);
    }

    /** Two leaves of different hashes go down together until a level sets them apart. */
    private static <K, V> Node<K, V> parted(Leaf<K, V> one, Leaf<K, V> other, int shift) {
        int bitOne = bit(one.hash(), shift);
        int bitOther = bit(other.hash(), shift);
        if (bitOne == bitOther) {
            return new Branch<>(bitOne, array(parted(one, other, shift + BITS)));
        }
        boolean inOrder = Integer.compareUnsigned(bitOne, bitOther) < 0;
        return new Branch<>(bitOne | bitOther, inOrder ? array(one, other) : array(other, one));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is made here and goes nowhere else
    private static <K, V> Node<K, V>[] array(Node<K, V>... nodes) {
        return nodes;
    }

    private static <K, V> Node<K, V>[] inserted(Node<K, V>[] children, int index, Node<K, V> node) {
        Node<K, V>[] grown = Arrays.copyOf(children, children.length + 1);
        System.arraycopy(children, index, grown, index + 1, children.length - index);
        grown[index] = node;
        return grown;
    }

    /** Every entry, in no order that means anything. */
    void forEach(BiConsumer<? super K, ? super V> action) {
        if (root != null) {
            forEach(root, action);
        }
    }

    private static <K, V> void forEach(Node<K, V> node, BiConsumer<? super K, ? super V> action) {
        if (node instanceof Branch<K, V> branch) {
            for (Node<K, V> child : branch.children) {
                forEach(child, action);
            }
        } else {
            for (Leaf<K, V> leaf = (Leaf<K, V>) node; leaf != null; leaf = leaf.next()) {
                action.accept(leaf.key(), leaf.value());
            }
        }
    }

    private static int bit(int hash, int shift) {
        return 1 << ((hash >>> shift) & MASK);
    }

    private static int spread(Object key) {
        int hash = key.hashCode();
        return hash ^ (hash >>> 16);
    }
}
