package org.leadtocash.pricing.book;

/**
 * Finds the group of a key among all keys of one path and currency: one probe of a hash table, whatever its size.
 *
 * <p>Groups of a table are numbered on from its first; a group is all rows of one key.
 */
public final class KeyTable {
    private final PackedColumn keys;
    private final int firstKey;
    private final int firstGroup;
    private final int groups;
    private final int fields;
    private final int[] slots;

    KeyTable(PackedColumn keys, int firstKey, int firstGroup, int groups, int fields) {
        this.keys = keys;
        this.firstKey = firstKey;
        this.firstGroup = firstGroup;
        this.groups = groups;
        this.fields = fields;
        this.slots = new int[fields == 0 ? 0 : Integer.highestOneBit(Math.max(2, groups + (groups >> 1))) * 2];
        for (int group = 0; slots.length > 0 && group < groups; group++) {
            int slot = slotOf(group);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = group + 1;
        }
    }

    private int slotOf(int group) {
        int hash = 0;
        for (int i = 0; i < fields; i++) {
            hash = mix(hash, key(group, i));
        }
        return spread(hash) & slots.length - 1;
    }

    private int key(int group, int field) {
        return keys.at(firstKey + group * fields + field);
    }

    private static int mix(int hash, int word) {
        return (hash ^ word) * 0x9E3779B1;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15;
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
        int hash = 0;
        for (int i = 0; i < fields; i++) {
            hash = mix(hash, words[i]);
        }
        int slot = spread(hash) & slots.length - 1;
        int found;
        while ((found = slots[slot]) != 0) {
            if (is(found - 1, words)) {
                return firstGroup + found - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    /**
     * The groups of the keys of many lines at once; -1 where there is none.
     *
     * @param words for each field its value in the document and then in each line; one value where all share it
     * @param groups what is less than 0 is left as it is
     */
    public void groups(int[][] words, int[] groups) {
        PackedColumn column = keys;
        int[] places = slots;
        int mask = places.length - 1;
        for (int line = 0; line < groups.length; line++) {
            if (groups[line] < 0) {
                continue;
            }
            if (fields == 0) {
                groups[line] = this.groups == 0 ? -1 : firstGroup;
                continue;
            }
            int hash = 0;
            for (int[] word : words) {
                hash = mix(hash, word.length == 1 ? word[0] : word[line + 1]);
            }
            int slot = spread(hash) & mask;
            int found = places[slot];
            while (found != 0 && !is(column, firstKey + (found - 1) * fields, words, line)) {
                slot = slot + 1 & mask;
                found = places[slot];
            }
            groups[line] = found == 0 ? -1 : firstGroup + found - 1;
        }
    }

    private static boolean is(PackedColumn column, int at, int[][] words, int line) {
        for (int i = 0; i < words.length; i++) {
            int[] word = words[i];
            if (column.at(at + i) != (word.length == 1 ? word[0] : word[line + 1])) {
                return false;
            }
        }
        return true;
    }

    private boolean is(int group, int[] words) {
        int at = firstKey + group * fields;
        for (int i = 0; i < fields; i++) {
            if (keys.at(at + i) != words[i]) {
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
