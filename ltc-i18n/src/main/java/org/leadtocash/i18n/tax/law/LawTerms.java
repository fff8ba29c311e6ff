package org.leadtocash.i18n.tax.law;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonArray;
import org.leadtocash.core.json.JsonObject;
import org.leadtocash.core.json.JsonScalar;
import org.leadtocash.core.json.Nearest;

/** Puts the named conditions of a law where they are called. */
final class LawTerms {
    static final FindingCode MALFORMED = FindingCode.of("tax.malformed-law");

    private static final String TERMS = "terms";
    private static final String TERM = "term";

    private final String source;
    private final Map<String, Json> terms;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Finding> problems = new ArrayList<>();

    private LawTerms(String source, Map<String, Json> terms) {
        this.source = source;
        this.terms = terms;
    }

    /**
     * The law without calls of terms.
     *
     * @throws LoadException with every term that is called and not there, or calls itself
     */
    static Json expand(String source, Json law) {
        if (!(law instanceof JsonObject object)
                || !(object.member(TERMS).orElse(Json.NULL) instanceof JsonObject named)) {
            return law;
        }
        LawTerms terms = new LawTerms(source, named.members());
        Json expanded = terms.expand(object.without(TERMS), "");
        if (!terms.problems.isEmpty()) {
            throw new LoadException(source, Findings.from(terms.problems));
        }
        return expanded;
    }

    private Json expand(Json json, String pointer) {
        if (json instanceof JsonArray array) {
            List<Json> items = new ArrayList<>(array.items().size());
            for (Json item : array.items()) {
                items.add(expand(item, pointer + "/" + items.size()));
            }
            return JsonArray.of(items);
        }
        if (!(json instanceof JsonObject object)) {
            return json;
        }
        if (object.members().size() == 1
                && object.member(TERM).orElse(Json.NULL) instanceof JsonScalar name
                && name.kind() == JsonScalar.Kind.STRING) {
            return call(name.text(), pointer);
        }
        Map<String, Json> members = new LinkedHashMap<>();
        object.members().forEach((name, member) -> members.put(name, expand(member, pointer + "/" + name)));
        return JsonObject.from(members);
    }

    private Json call(String name, String pointer) {
        Json term = terms.get(name);
        if (term == null || open.contains(name)) {
            problems.add(Finding.of(
                            MALFORMED,
                            Severity.BLOCK,
                            Place.of(source).pointing(pointer).subject())
                    .text("found", name)
                    .text(
                            "expected",
                            term == null
                                    ? "one of the terms"
                                            + Nearest.to(name, terms.keySet())
                                                    .map(near -> ", maybe " + near)
                                                    .orElse("")
                                    : "no term that calls itself")
                    .build());
            return Json.NULL;
        }
        open.push(name);
        Json expanded = expand(term, pointer);
        open.pop();
        return expanded;
    }
}
