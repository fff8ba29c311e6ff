package org.leadtocash.i18n.identifier.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A scheme that a table declares: its forms by length. */
final class TableRule implements SchemeRule {
    private final Form[][] byLength;
    private final List<List<Form>> forms;
    private final Typed typed;
    private final Fault length;

    private TableRule(List<List<Form>> forms, Typed typed) {
        this.forms = forms;
        this.typed = typed;
        Map<Integer, List<Form>> sorted = forms.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Form::length, TreeMap::new, Collectors.toList()));
        this.byLength = new Form
                [sorted.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1][0];
        sorted.forEach((size, same) -> byLength[size] = same.toArray(Form[]::new));
        this.length = Fault.length(structure());
    }

    /**
     * The rule of those forms.
     *
     * @throws IllegalArgumentException if one of them cannot be, or has not the prefix and suffix of all
     */
    static TableRule of(List<FormRule> declared, Typed typed, Map<String, String> lists) {
        CharacterSets sets = new CharacterSets();
        List<List<Form>> forms = new ArrayList<>();
        for (FormRule form : declared) {
            if (!form.mask().startsWith(typed.prefix()) || !form.mask().endsWith(typed.suffix())) {
                throw new IllegalArgumentException("mask \"" + form.mask() + "\": expected to begin with \""
                        + typed.prefix() + "\" and to end with \"" + typed.suffix() + "\"");
            }
            forms.add(form.compile(sets, lists));
        }
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("expected a form");
        }
        return new TableRule(List.copyOf(forms), typed);
    }

    /** Whether numbers can have that length. */
    boolean knows(int size) {
        return size < byLength.length && byLength[size].length > 0;
    }

    int longest() {
        return byLength.length - 1;
    }

    /** The forms, each with its lengths. */
    List<List<Form>> forms() {
        return forms;
    }

    @Override
    public @Nullable Fault fault(String compact) {
        int size = compact.length();
        if (size >= byLength.length) {
            return length;
        }
        Fault closest = length;
        for (Form form : byLength[size]) {
            Fault fault = form.fault(compact);
            if (fault == null) {
                return null;
            }
            closest = fault.kind().compareTo(closest.kind()) > 0 ? fault : closest;
        }
        return closest;
    }

    @Override
    public boolean isRight(String compact) {
        int size = compact.length();
        if (size < byLength.length) {
            for (Form form : byLength[size]) {
                if (form.isRight(compact)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public String complete(String compact) {
        return typed.complete(compact, this);
    }

    @Override
    public String display(String compact) {
        for (Form form : byLength[compact.length()]) {
            if (form.isRight(compact)) {
                return form.display(compact);
            }
        }
        return compact;
    }

    @Override
    public String structure() {
        return forms.stream().map(form -> form.get(0).described()).distinct().collect(Collectors.joining("; or "));
    }

    @Override
    public String wellFormed(IntUnaryOperator choose) {
        List<Form> form = forms.get(choose.applyAsInt(forms.size()));
        return form.get(choose.applyAsInt(form.size())).wellFormed(choose);
    }
}
