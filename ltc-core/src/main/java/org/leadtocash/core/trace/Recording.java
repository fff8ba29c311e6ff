package org.leadtocash.core.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.money.RoundingPolicy;

/** A finished tape, which turns its words into steps when asked. */
final class Recording implements StepList {
    private final long[] words;
    private final @Nullable String[] labels;
    private final Sources sources;

    Recording(long[] words, @Nullable String[] labels, Sources sources) {
        this.words = words;
        this.labels = labels;
        this.sources = sources;
    }

    @Override
    public int size() {
        return Math.max(0, labels.length - 1);
    }

    @Override
    public List<TraceResult> results() {
        return sources.results();
    }

    @Override
    public List<TraceStep> steps() {
        List<StepDraft> drafts = new ArrayList<>(size());
        int scope = -1;
        for (int number = 1; number <= size(); number++) {
            while (scope + 1 < sources.scopeStarts().length && sources.scopeStarts()[scope + 1] <= number) {
                scope++;
            }
            StepDraft draft = draft(number);
            String name = scope < 0 ? null : sources.scopes()[scope];
            draft.scope = name == null ? "" : name;
            draft.unit = unit(draft, drafts);
            drafts.add(draft);
        }
        addLosers(drafts);
        if (!sources.rivals().isEmpty()) {
            addRivals(drafts);
        }
        return drafts.stream().map(StepDraft::done).toList();
    }

    private StepDraft draft(int number) {
        long head = words[number * Word.SIZE + 1];
        long pair = words[number * Word.SIZE + 2];
        StepDraft draft = new StepDraft(number);
        String label = labels[number];
        draft.label = label == null ? "" : label;
        draft.operation = Word.operation(head);
        draft.value = value(number, head);
        draft.sensitivities = Word.sensitivities(head);
        draft.disclosed = Word.has(head, Word.DISCLOSED);
        if (draft.operation != Operation.TAKE) {
            draft.inputs = inputs(draft.operation, head, pair);
        }
        Object thing = sources.things()[Word.side(head)];
        if (thing instanceof String unit) {
            draft.unit = unit;
            draft.cited = (Cited) sources.things()[Word.side(head) + 1];
        } else if (thing instanceof RoundingPolicy policy) {
            draft.rounding = policy;
        } else if (thing instanceof Choice choice) {
            draft.choice = choice;
        } else if (thing instanceof Split split) {
            draft.part = new Part(number - split.first(), split.parts(), split.unit(), split.rule());
        }
        return draft;
    }

    private Object value(int number, long head) {
        long word = words[number * Word.SIZE];
        return Word.has(head, Word.WIDE) ? sources.wide()[(int) word] : BigDecimal.valueOf(word, Word.scale(head));
    }

    private List<Integer> inputs(Operation operation, long head, long pair) {
        if (Word.has(head, Word.MANY)) {
            List<Integer> inputs = new ArrayList<>(Word.second(pair));
            for (int i = 0; i < Word.second(pair); i++) {
                inputs.add(sources.references()[Word.first(pair) + i]);
            }
            return inputs;
        }
        return operation == Operation.ROUND || operation == Operation.SELECT
                ? List.of(Word.first(pair))
                : List.of(Word.first(pair), Word.second(pair));
    }

    private static String unit(StepDraft draft, List<StepDraft> earlier) {
        if (draft.operation == Operation.TAKE) {
            return draft.unit;
        }
        String first = earlier.get(Math.abs(draft.inputs.get(0)) - 1).unit;
        String second = draft.inputs.size() < 2 ? "" : earlier.get(Math.abs(draft.inputs.get(1)) - 1).unit;
        if (draft.operation == Operation.MULTIPLY || draft.operation == Operation.CONVERT) {
            return Dimension.times(first, second);
        }
        return draft.operation == Operation.DIVIDE ? Dimension.over(first, second) : first;
    }

    private void addLosers(List<StepDraft> drafts) {
        for (Sources.Lost lost : sources.losers()) {
            add(lost.loser(), drafts.get(lost.selection() - 1));
        }
    }

    private static void add(Loser loser, StepDraft selection) {
        List<Loser> more = new ArrayList<>(selection.losers);
        more.add(loser);
        selection.losers = more;
    }

    /** A choice among secrets is one, so there the candidates are kept even where losers were not asked for. */
    private void addRivals(List<StepDraft> drafts) {
        Map<Integer, List<Loser>> plain = new HashMap<>();
        for (long[] rival : sources.rivals()) {
            StepDraft selection = drafts.get((int) rival[0] - 1);
            plain.putIfAbsent(selection.number, selection.losers);
            add(Loser.of((int) rival[1], null, ""), selection);
        }
        Secrecy secrecy = Secrecy.of(drafts.stream().map(StepDraft::done).toList());
        for (Map.Entry<Integer, List<Loser>> selection : plain.entrySet()) {
            StepDraft draft = drafts.get(selection.getKey() - 1);
            boolean open = secrecy.of(Math.abs(draft.inputs.get(0))).isEmpty()
                    && draft.losers.stream()
                            .flatMapToInt(loser -> loser.step().stream())
                            .allMatch(number -> secrecy.of(number).isEmpty());
            if (open) {
                draft.losers = selection.getValue();
            }
        }
    }
}
