package org.leadtocash.core.tape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.finding.Sensitivity;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.trace.Choice;
import org.leadtocash.core.trace.Cited;
import org.leadtocash.core.trace.Loser;
import org.leadtocash.core.trace.Operation;
import org.leadtocash.core.trace.Part;
import org.leadtocash.core.trace.StepBuilder;
import org.leadtocash.core.trace.StepList;
import org.leadtocash.core.trace.Trace;
import org.leadtocash.core.trace.TraceResult;
import org.leadtocash.core.trace.TraceStep;

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
        List<StepBuilder> drafts = new ArrayList<>(size());
        String[] units = new String[size() + 1];
        int scope = -1;
        for (int number = 1; number <= size(); number++) {
            while (scope + 1 < sources.scopeStarts().length && sources.scopeStarts()[scope + 1] <= number) {
                scope++;
            }
            String name = scope < 0 ? null : sources.scopes()[scope];
            StepBuilder draft = draft(number, units);
            drafts.add(draft.scope(name == null ? "" : name).unit(units[number]));
        }
        Map<Integer, List<Loser>> losers = new HashMap<>();
        sources.losers()
                .forEach(lost -> losers.computeIfAbsent(lost.selection(), none -> new ArrayList<>())
                        .add(lost.loser()));
        losers.forEach((selection, beaten) -> drafts.get(selection - 1).losers(beaten));
        if (!sources.rivals().isEmpty()) {
            addRivals(drafts, losers);
        }
        return built(drafts);
    }

    private static List<TraceStep> built(List<StepBuilder> drafts) {
        return drafts.stream().map(StepBuilder::build).toList();
    }

    private StepBuilder draft(int number, String[] units) {
        long head = words[number * Word.SIZE + 1];
        Operation operation = Word.operation(head);
        String label = labels[number];
        StepBuilder draft = TraceStep.builder(number, operation)
                .label(label == null ? "" : label)
                .sensitivities(Word.sensitivities(head))
                .disclosed(Word.has(head, Word.DISCLOSED));
        value(draft, number, head);
        Object thing = sources.things()[Word.side(head)];
        if (operation == Operation.TAKE) {
            units[number] = (String) thing;
            draft.cited((Cited) sources.things()[Word.side(head) + 1]);
            return draft;
        }
        List<Integer> inputs = inputs(operation, head, words[number * Word.SIZE + 2]);
        units[number] = unit(operation, inputs, units);
        if (thing instanceof RoundingPolicy policy) {
            draft.rounding(policy);
        } else if (thing instanceof Choice choice) {
            draft.choice(choice);
        } else if (thing instanceof Split split) {
            draft.part(new Part(number - split.first(), split.parts(), split.unit(), split.rule()));
        }
        return draft.inputs(inputs);
    }

    private void value(StepBuilder draft, int number, long head) {
        long word = words[number * Word.SIZE];
        if (!Word.has(head, Word.WIDE)) {
            draft.value(BigDecimal.valueOf(word, Word.scale(head)));
        } else if (sources.wide()[(int) word] instanceof Ratio ratio) {
            draft.value(ratio);
        } else {
            draft.value((BigDecimal) sources.wide()[(int) word]);
        }
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

    private static String unit(Operation operation, List<Integer> inputs, String[] units) {
        String first = units[Math.abs(inputs.get(0))];
        String second = inputs.size() < 2 ? "" : units[Math.abs(inputs.get(1))];
        if (operation == Operation.MULTIPLY || operation == Operation.CONVERT) {
            return Dimension.times(first, second);
        }
        return operation == Operation.DIVIDE ? Dimension.over(first, second) : first;
    }

    /** A choice among secrets is one, so there the candidates are kept even where losers were not asked for. */
    private void addRivals(List<StepBuilder> drafts, Map<Integer, List<Loser>> losers) {
        Map<Integer, List<Loser>> all = new TreeMap<>();
        for (long[] rival : sources.rivals()) {
            int selection = (int) rival[0];
            all.computeIfAbsent(selection, none -> new ArrayList<>(losers.getOrDefault(selection, List.of())))
                    .add(new Loser(OptionalInt.of((int) rival[1]), Optional.empty(), ""));
        }
        all.forEach((selection, beaten) -> drafts.get(selection - 1).losers(beaten));
        Trace whole = Trace.of(StepList.of(built(drafts), results()));
        List<Set<Sensitivity>> secrets = whole.secrets();
        all.keySet().forEach(selection -> {
            TraceStep step = whole.step(selection);
            boolean open = secrets.get(Math.abs(step.inputs().get(0)) - 1).isEmpty()
                    && step.losers().stream()
                            .flatMapToInt(loser -> loser.step().stream())
                            .allMatch(number -> secrets.get(number - 1).isEmpty());
            if (open) {
                drafts.get(selection - 1).losers(losers.getOrDefault(selection, List.of()));
            }
        });
    }
}
