package org.leadtocash.core.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.core.trace.Loser;

/** What a step of a tape has beside its three words: sources, policies, wide values, long sums, losers, names. */
final class Side {
    private @Nullable Object[] things = new @Nullable Object[64];
    private int thingCount = 1;
    private final List<Object> wide = new ArrayList<>();
    private int[] references = new int[64];
    private int referenceCount;
    private final List<Beaten> losers = new ArrayList<>();
    private final List<long[]> rivals = new ArrayList<>();
    private int[] scopeStarts = new int[16];
    private @Nullable String[] scopes = new @Nullable String[16];
    private int scopeCount;
    private String scope = "";
    private int[] resultSteps = new int[16];
    private @Nullable String[] resultNames = new @Nullable String[32];
    private int resultCount;

    /** A loser as it was handed over: its record, or the table that will name it. */
    private record Beaten(int selection, int step, @Nullable Object source, long row, String field, String reason) {}

    void clear() {
        Arrays.fill(things, 0, thingCount, null);
        thingCount = 1;
        wide.clear();
        referenceCount = 0;
        losers.clear();
        rivals.clear();
        Arrays.fill(scopes, 0, scopeCount, null);
        scopeCount = 0;
        scope = "";
        Arrays.fill(resultNames, 0, 2 * resultCount, null);
        resultCount = 0;
    }

    int add(Object thing) {
        room(1);
        things[thingCount] = thing;
        return thingCount++;
    }

    int take(String unit, Cited cited) {
        room(2);
        int at = thingCount;
        things[at] = unit;
        things[at + 1] = cited;
        thingCount = at + 2;
        return at;
    }

    int take(String unit, CitedSource table, String field) {
        room(3);
        int at = thingCount;
        things[at] = unit;
        things[at + 1] = table;
        things[at + 2] = field;
        thingCount = at + 3;
        return at;
    }

    private void room(int more) {
        if (thingCount + more > things.length) {
            if (thingCount + more > Word.MAX_SIDE) {
                throw new IllegalStateException("tape is full: " + thingCount + " sources and policies");
            }
            things = Arrays.copyOf(things, things.length * 2);
        }
    }

    int wide(Object value) {
        wide.add(value);
        return wide.size() - 1;
    }

    int references(int[] inputs, int count) {
        while (referenceCount + count > references.length) {
            references = Arrays.copyOf(references, references.length * 2);
        }
        System.arraycopy(inputs, 0, references, referenceCount, count);
        referenceCount += count;
        return referenceCount - count;
    }

    void loser(int selection, int step, @Nullable Object source, long row, String field, String reason) {
        losers.add(new Beaten(selection, step, source, row, field, reason));
    }

    void rival(int selection, int candidate) {
        rivals.add(new long[] {selection, candidate});
    }

    void scope(String next, int from) {
        scope = next;
        if (scopeCount > 0 && scopeStarts[scopeCount - 1] == from) {
            scopeCount--;
        }
        if (scopeCount == scopeStarts.length) {
            scopeStarts = Arrays.copyOf(scopeStarts, scopeCount * 2);
            scopes = Arrays.copyOf(scopes, scopeCount * 2);
        }
        scopeStarts[scopeCount] = from;
        scopes[scopeCount++] = next;
    }

    void result(String name, int step) {
        if (resultCount == resultSteps.length) {
            resultSteps = Arrays.copyOf(resultSteps, resultCount * 2);
            resultNames = Arrays.copyOf(resultNames, resultCount * 4);
        }
        resultNames[2 * resultCount] = scope;
        resultNames[2 * resultCount + 1] = name;
        resultSteps[resultCount++] = step;
    }

    /** A copy that knows no table: what the tables cite is named now. */
    Sources copy(long[] words, int count) {
        @Nullable Object[] copied = Arrays.copyOf(things, thingCount);
        for (int step = 1; step <= count; step++) {
            long head = words[step * Word.SIZE + 1];
            if (Word.has(head, Word.ROW)) {
                int at = Word.side(head);
                if (copied[at + 1] instanceof CitedSource table && copied[at + 2] instanceof String field) {
                    copied[at + 1] = table.cite(words[step * Word.SIZE + 2], field);
                }
            }
        }
        return new Sources(
                copied,
                wide.toArray(),
                Arrays.copyOf(references, referenceCount),
                losers.isEmpty() ? List.of() : losers.stream().map(Side::named).toList(),
                List.copyOf(rivals),
                Arrays.copyOf(scopeStarts, scopeCount),
                Arrays.copyOf(scopes, scopeCount),
                Arrays.copyOf(resultSteps, resultCount),
                Arrays.copyOf(resultNames, 2 * resultCount));
    }

    private static Sources.Lost named(Beaten loser) {
        Cited cited = null;
        if (loser.source instanceof CitedSource table) {
            cited = table.cite(loser.row, loser.field);
        } else if (loser.source instanceof Cited record) {
            cited = record;
        }
        return new Sources.Lost(
                loser.selection,
                new Loser(
                        loser.step == 0 ? OptionalInt.empty() : OptionalInt.of(loser.step),
                        Optional.ofNullable(cited),
                        loser.reason));
    }
}
