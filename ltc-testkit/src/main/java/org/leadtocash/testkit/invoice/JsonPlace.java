package org.leadtocash.testkit.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonScalar;
import org.leadtocash.testkit.invoice.InvoiceMutation.Change;

/** A place in a JSON tree, and the tree with a change there. */
final class JsonPlace {
    private final List<String> steps;

    private JsonPlace(List<String> steps) {
        this.steps = steps;
    }

    static JsonPlace of(String pointer) {
        return new JsonPlace(List.of(pointer.substring(1).split("/", -1)));
    }

    /** The tree with the change; empty where the place is not there or cannot take it. */
    Optional<Json> change(Json tree, InvoiceMutation mutation) {
        return change(tree, 0, mutation);
    }

    private Optional<Json> change(Json json, int depth, InvoiceMutation mutation) {
        String step = steps.get(depth);
        if (depth == steps.size() - 1) {
            return changeChild(json, step, mutation);
        }
        if (json instanceof JsonObject object) {
            Json child = object.member(step).orElse(mutation.change() == Change.SET ? JsonObject.empty() : object);
            return child == object
                    ? Optional.empty()
                    : change(child, depth + 1, mutation).map(changed -> object.with(step, changed));
        }
        if (json instanceof JsonArray array && index(step) < array.items().size()) {
            return change(array.items().get(index(step)), depth + 1, mutation)
                    .map(changed -> with(array, index(step), List.of(changed)));
        }
        return Optional.empty();
    }

    private static int index(String step) {
        return Integer.parseInt(step);
    }

    private static Json with(JsonArray array, int index, List<Json> instead) {
        List<Json> items = new ArrayList<>(array.items());
        items.remove(index);
        items.addAll(index, instead);
        return JsonArray.of(items);
    }

    private static Optional<Json> changeChild(Json json, String step, InvoiceMutation mutation) {
        if (json instanceof JsonArray array) {
            int index = index(step);
            if (index >= array.items().size()) {
                return Optional.empty();
            }
            Json item = array.items().get(index);
            return Optional.of(
                    with(array, index, mutation.change() == Change.REPEAT ? List.of(item, item) : List.of()));
        }
        JsonObject object = (JsonObject) json;
        if (mutation.change() == Change.SET) {
            return Optional.of(object.with(step, mutation.json()));
        }
        if (object.member(step).isEmpty()) {
            return Optional.empty();
        }
        if (mutation.change() == Change.REMOVE) {
            return Optional.of(object.without(step));
        }
        return object.member(step)
                .filter(JsonScalar.class::isInstance)
                .map(number -> object.with(step, Json.of(number(((JsonScalar) number).text(), mutation.change()))));
    }

    private static String number(String text, Change change) {
        BigDecimal number = new BigDecimal(text);
        BigDecimal changed = switch (change) {
            case ADD_CENT -> number.add(new BigDecimal("0.01"));
            case ADD_NEARLY_ONE -> number.add(new BigDecimal("0.99"));
            case ADD_MORE_THAN_ONE -> number.add(new BigDecimal("1.01"));
            case NEGATE -> number.negate();
            case THIRD_DECIMAL -> number.setScale(3, RoundingMode.UNNECESSARY);
            case REMOVE, SET, REPEAT -> number;
        };
        return changed.toPlainString();
    }
}
