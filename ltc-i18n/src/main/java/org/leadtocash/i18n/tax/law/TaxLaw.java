package org.leadtocash.i18n.tax.law;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Place;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.i18n.I18nResources;

/**
 * The law of a tax on what is sold, as one version of a file: its cases, its notes, and the texts they stand in.
 *
 * @param id its name, the same in every version, such as {@code eu.vat}
 * @param version which version
 * @param publishedOn the day up to which it is true
 * @param facts what it asks beyond the facts that every law can ask
 * @param texts the texts that cases and notes cite, by key
 * @param cases what it tells apart
 * @param notes what it adds to a decision
 */
public record TaxLaw(
        String id,
        String version,
        LocalDate publishedOn,
        FactSchema facts,
        Map<String, Citation> texts,
        List<TaxCase> cases,
        List<TaxNote> notes) {
    private static final List<String> SHIPPED =
            List.of("eu", "eu-services", "gb", "alpine-and-nordic", "cn", "in", "ca", "us", "national");
    private static final List<TaxLaw> STANDARD =
            SHIPPED.stream().map(TaxLaw::shipped).toList();

    /** Copies maps and lists. */
    public TaxLaw {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        cases = List.copyOf(cases);
        notes = List.copyOf(notes);
    }

    private static TaxLaw shipped(String name) {
        try (Reader text = I18nResources.open("tax/law/" + name + ".json")) {
            return read(name + ".json", text);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The laws that are shipped, as of 2026-11-25. */
    public static List<TaxLaw> standard() {
        return STANDARD;
    }

    /**
     * Reads a law strictly.
     *
     * @param source the file's name, for problems
     * @param json the text, read to its end and not closed
     * @throws LoadException with every problem and its place: what is malformed, terms that nobody named or that call
     *     themselves, cases and notes that cite nothing or a text that is not there, conditions that do not fit the facts
     */
    public static TaxLaw read(String source, Reader json) {
        TaxLaw law = TaxLawJson.FORMAT.read(source, LawTerms.expand(source, JsonText.parse(source, json)));
        law.checkOrThrow(source);
        return law;
    }

    /** Its identity, with the hash of its content. */
    public DataSet dataSet() {
        return new DataSet(id, version, CanonicalJson.hash(TaxLawJson.LAW.write(this)), publishedOn);
    }

    private void checkOrThrow(String source) {
        List<Finding> problems = new ArrayList<>();
        FactSchema schema = SituationFacts.schema().plus(facts);
        Place file = Place.of(source);
        for (int i = 0; i < cases.size(); i++) {
            TaxCase one = cases.get(i);
            Place at = file.pointing("/cases/" + i);
            check(problems, one.texts(), at, one.regime());
            check(problems, schema, at, Optional.of(one.when()), one.duties(), one.remarks());
        }
        for (int i = 0; i < notes.size(); i++) {
            TaxNote one = notes.get(i);
            Place at = file.pointing("/notes/" + i);
            check(problems, one.texts(), at, one.name());
            check(problems, schema, at, Optional.of(one.when()), one.duties(), one.remarks());
        }
        if (!problems.isEmpty()) {
            throw new LoadException(source, Findings.from(problems));
        }
    }

    private void check(List<Finding> problems, List<String> keys, Place at, String name) {
        if (keys.isEmpty()) {
            problems.add(problem(at, name, "at least one text that it stands in"));
        }
        keys.stream()
                .filter(key -> !texts.containsKey(key))
                .forEach(key -> problems.add(problem(at, key, "the key of a text of this law")));
    }

    private static void check(
            List<Finding> problems,
            FactSchema schema,
            Place at,
            Optional<Expression> when,
            List<TaxDuty> duties,
            List<TaxRemark> remarks) {
        List<Expression> conditions = new ArrayList<>(when.stream().toList());
        duties.forEach(duty -> duty.when().ifPresent(conditions::add));
        remarks.forEach(remark -> remark.when().ifPresent(conditions::add));
        conditions.forEach(condition ->
                problems.addAll(condition.check(schema, FactSchema.empty(), at).list()));
    }

    private static Finding problem(Place at, String found, String expected) {
        return Finding.of(LawTerms.MALFORMED, Severity.BLOCK, at.subject())
                .text("found", found)
                .text("expected", expected)
                .build();
    }

    /** Id, {@code @}, version. */
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
