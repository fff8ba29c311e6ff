package org.leadtocash.core.stage.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/** A guard that says which arguments it takes and which facts it reads, so that a model is checked before it is asked. */
@CanIgnoreReturnValue
final class Declared implements Guard {
    private final Function<Question, Answer> guard;
    private final List<String> single = new ArrayList<>();
    private final List<String> several = new ArrayList<>();
    private final List<String> reads = new ArrayList<>();
    private final Map<String, List<FactKind>> paths = new LinkedHashMap<>();
    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Map<String, Function<String, Object>> forms = new LinkedHashMap<>();

    private Declared(Function<Question, Answer> guard) {
        this.guard = guard;
    }

    static Declared guard(Function<Question, Answer> guard) {
        return new Declared(guard);
    }

    /** An argument of one value. */
    Declared one(String argument) {
        single.add(argument);
        return this;
    }

    /** An argument of one value that can be read so. */
    Declared one(String argument, Function<String, Object> form) {
        forms.put(argument, form);
        return one(argument);
    }

    /** An argument of any number of values. */
    Declared some(String argument) {
        several.add(argument);
        return this;
    }

    /** An argument of one or more of these words. */
    Declared words(String argument, String... some) {
        words.put(argument, List.of(some));
        return some(argument);
    }

    /** An argument that is the path of one fact of these kinds; of a list where the path has a star. */
    Declared fact(String argument, FactKind... kinds) {
        paths.put(argument, List.of(kinds));
        return one(argument);
    }

    /** An argument of any number of paths of facts or lists. */
    Declared facts(String argument) {
        paths.put(argument, List.of());
        return some(argument);
    }

    /** A fact that it reads whatever its arguments are. */
    Declared reading(String... facts) {
        reads.addAll(List.of(facts));
        return this;
    }

    @Override
    public List<String> reads() {
        return List.copyOf(reads);
    }

    @Override
    public Answer test(Question question) {
        return guard.apply(question);
    }

    @Override
    public Optional<String> expected(Map<String, List<String>> arguments, FactSchema facts) {
        boolean known = arguments.keySet().stream().allMatch(name -> single.contains(name) || several.contains(name));
        boolean given = single.stream()
                .allMatch(name -> arguments.getOrDefault(name, List.of()).size() == 1);
        if (!known || !given) {
            return Optional.of("one value for each of " + single + " and any number for " + several);
        }
        for (String path : reads) {
            if (facts.type(path).isEmpty()) {
                return Optional.of("the fact " + path + " in the model, which the guard reads");
            }
        }
        for (Map.Entry<String, List<String>> word : words.entrySet()) {
            List<String> said = arguments.getOrDefault(word.getKey(), List.of());
            if (said.isEmpty() || !word.getValue().containsAll(said)) {
                return Optional.of("one or more of " + word.getValue() + " in " + word.getKey());
            }
        }
        for (Map.Entry<String, Function<String, Object>> form : forms.entrySet()) {
            if (!isReadable(arguments.getOrDefault(form.getKey(), List.of()).get(0), form.getValue())) {
                return Optional.of("a value that can be read in " + form.getKey());
            }
        }
        return paths.entrySet().stream()
                .flatMap(argument -> arguments.getOrDefault(argument.getKey(), List.of()).stream()
                        .flatMap(path -> wrong(argument.getKey(), path, argument.getValue(), facts).stream()))
                .findFirst();
    }

    private static boolean isReadable(String value, Function<String, Object> form) {
        try {
            return form.apply(value) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<String> wrong(String argument, String path, List<FactKind> kinds, FactSchema facts) {
        if (kinds.isEmpty()) {
            return facts.groups().contains(path) || facts.type(path).isPresent()
                    ? Optional.empty()
                    : Optional.of("paths of the model's facts in " + argument);
        }
        boolean ofRows = path.contains("/*/");
        Optional<FactType> type = facts.type(path)
                .filter(declared ->
                        kinds.contains(declared.kind()) && declared.path().inGroup() == ofRows);
        return type.isPresent()
                ? Optional.empty()
                : Optional.of("a fact of the model of kind " + kinds + " in " + argument);
    }
}
