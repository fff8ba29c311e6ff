package org.leadtocash.pricing.book;

/**
 * Finds the group of a key among all keys of one path and currency: one probe of a hash table, whatever its size.
 *
 * <p>Groups of a table are numbered on from its first; a group is all rows of one key. A key whose words fit into one number
 * is compared as one.
 */
public final class KeyTable {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final PackedColumn keys;
    private final int firstKey;
    private final int firstGroup;
    private final int groups;
    private final int fields;
    private final boolean packed;
    /** The number of a group and one, or 0; three in four are free, because keys that meet cost more than memory. */
    private final int[] slots;

    KeyTable(PackedColumn keys, int firstKey, int firstGroup, int groups, int fields) {
        this.keys = keys;
        this.firstKey = firstKey;
        this.firstGroup = firstGroup;
        this.groups = groups;
        this.fields = fields;
        this.packed = keys.packs(fields);
        this.slots = new int[fields == 0 ? 0 : Integer.highestOneBit(Math.max(2, groups + (groups >> 1))) * 4];
        for (int group = 0; slots.length > 0 && group < groups; group++) {
            int slot = spread(hashOf(group)) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = group + 1;
        }
    }

    private long hashOf(int group) {
        if (packed) {
            return keys.pack(firstKey + group * fields, fields);
        }
        long hash = 0;
        for (int i = 0; i < fields; i++) {
            hash = mix(hash, key(group, i));
        }
        return hash;
    }

    private int key(int group, int field) {
        return keys.at(firstKey + group * fields + field);
    }

    private static long mix(long hash, int word) {
        return (hash ^ word) * SPREAD;
    }

    private static int spread(long hash) {
        return (int) ((hash * SPREAD) >>> 32);
    }

    /** How many keys there are. */
    public int size() {
        return groups;
    }

    /**
     * The group of that key; -1 where there is none.
     *
     * @param words the values of the fields of the path in their order, as {@link PriceIndex#word} gave them
     */
    public int group(int[] words) {
        if (fields == 0) {
            return groups == 0 ? -1 : firstGroup;
        }
        if (!packed) {
            return unpacked(words);
        }
        long key = 0;
        for (int i = 0; i < fields; i++) {
            key = keys.pack(key, i, words[i]);
        }
        return packed(key);
    }

    /**
     * The groups of the keys of many lines at once; -1 where there is none.
     *
     * @param words for each field its value in the document and then in each line; one value where all share it
     * @param lines the lines to look for, of which the first {@code count} count
     * @param groups where their groups are written
     */
    public void groups(int[][] words, int[] lines, int count, int[] groups) {
        if (!packed || fields == 0) {
            each(words, lines, count, groups);
            return;
        }
        long common = 0;
        for (int i = 0; i < fields; i++) {
            common = words[i].length == 1 ? keys.pack(common, i, words[i][0]) : common;
        }
        for (int k = 0; k < count; k++) {
            long key = common;
            for (int i = 0; i < fields; i++) {
                key = words[i].length == 1 ? key : keys.pack(key, i, words[i][lines[k] + 1]);
            }
            groups[k] = packed(key);
        }
    }

    private void each(int[][] words, int[] lines, int count, int[] groups) {
        int[] key = new int[fields];
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < fields; i++) {
                key[i] = words[i].length == 1 ? words[i][0] : words[i][lines[k] + 1];
            }
            groups[k] = group(key);
        }
    }

    private int packed(long key) {
        if (key == PackedColumn.UNPACKED) {
            return -1;
        }
        int mask = slots.length - 1;
        int slot = spread(key) & mask;
        int found = slots[slot];
        while (found != 0 && keys.pack(firstKey + (found - 1) * fields, fields) != key) {
            slot = slot + 1 & mask;
            found = slots[slot];
        }
        return found == 0 ? -1 : firstGroup + found - 1;
    }

    private int unpacked(int[] words) {
        long hash = 0;
        for (int i = 0; i < fields; i++) {
            hash = mix(hash, words[i]);
        }
        int slot = spread(hash) & slots.length - 1;
        int found = slots[slot];
        while (found != 0 && !is(found - 1, words)) {
            slot = slot + 1 & slots.length - 1;
            found = slots[slot];
        }
        return found == 0 ? -1 : firstGroup + found - 1;
    }

    private boolean is(int group, int[] words) {
        for (int i = 0; i < fields; i++) {
            if (key(group, i) != words[i]) {
                return false;
            }
        }
        return true;
    }

    /** The word of a field of the key of a group, numbered through the book. */
    int word(int group, int field) {
        return key(group - firstGroup, field);
    }

    int firstGroup() {
        return firstGroup;
    }

    long weight() {
        return 4L * slots.length;
    }
}
