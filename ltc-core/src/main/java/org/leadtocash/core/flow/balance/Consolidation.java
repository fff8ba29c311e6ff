package org.leadtocash.core.flow.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.leadtocash.core.flow.Entities;
import org.leadtocash.core.flow.FlowDocument;

/**
 * What documents claim at each level of an organisation, with what its parts claim of each other taken out: the sum of the
 * parts, less the eliminations, is the whole.
 *
 * @param rows by the name of the place in the organisation, then by currency code
 */
public record Consolidation(SortedMap<String, SortedMap<String, Row>> rows) {

    /**
     * What one place claims in one currency.
     *
     * @param claimed by its entities, of anybody
     * @param eliminated the part of it that its entities claim of each other
     */
    public record Row(BigMoney claimed, BigMoney eliminated) {

        /** What it claims of others. */
        public BigMoney external() {
            return claimed.minus(eliminated);
        }
    }

    /** Copies the rows. */
    public Consolidation {
        rows = new TreeMap<>(rows);
    }

    /**
     * Documents that name no entity, and those that are cancelled or claim nothing, are passed over.
     *
     * @param path the places that an entity belongs to, itself first, then from the nearest to the top
     */
    static Consolidation of(Collection<FlowDocument> documents, Function<String, List<String>> path) {
        SortedMap<String, SortedMap<String, Row>> rows = new TreeMap<>();
        for (FlowDocument document : documents) {
            if (document.entities().isPresent()
                    && document.claims().isPresent()
                    && document.status().counts()) {
                Entities sides = document.entities().get();
                BigMoney claim = document.claims().get();
                List<String> others = sides.partner().map(path).orElse(List.of());
                for (String place : path.apply(sides.own())) {
                    add(rows, place, claim, others.contains(place));
                }
            }
        }
        return new Consolidation(rows);
    }

    private static void add(
            SortedMap<String, SortedMap<String, Row>> rows, String place, BigMoney claim, boolean within) {
        BigMoney none = BigMoney.zero(claim.getCurrencyUnit());
        rows.computeIfAbsent(place, name -> new TreeMap<>())
                .merge(
                        claim.getCurrencyUnit().getCode(),
                        new Row(claim, within ? claim : none),
                        (one, other) -> new Row(
                                one.claimed().plus(other.claimed()),
                                one.eliminated().plus(other.eliminated())));
    }

    /** What a place claims in a currency; empty where it claims nothing. */
    public Optional<Row> row(String place, String currency) {
        return Optional.ofNullable(rows.getOrDefault(place, new TreeMap<>()).get(currency));
    }

    /** The places, in order. */
    public List<String> places() {
        return new ArrayList<>(rows.keySet());
    }
}
