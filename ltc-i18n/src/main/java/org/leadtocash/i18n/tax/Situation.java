package org.leadtocash.i18n.tax;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.leadtocash.core.fact.Fact;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.tax.TaxFacts;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;

/** A question as the laws look at it: what it says, and what follows from that alone. */
final class Situation {
    /** What a claim that nobody makes comes to. */
    private static final Map<String, Object> UNCLAIMED = Map.of(
            "supply.scheme", "NORMAL",
            "document.kind", "INVOICE",
            "chain.carrier", "NONE",
            "goods.installed", false,
            "goods.onBoard", false,
            "buyer.specialZone", false,
            "buyer.certificate", "NONE",
            "supply.billToShipTo", false);

    /** The words by which a question is asked for what follows from it. */
    private static final Map<String, String> ASKED_AS = Map.ofEntries(
            Map.entry("ship.from", "shipFrom"),
            Map.entry("from.eu", "shipFrom"),
            Map.entry("seller.registeredFrom", "shipFrom"),
            Map.entry("reverse.from", "shipFrom"),
            Map.entry("reverse.nonEstablishedFrom", "shipFrom"),
            Map.entry("buyer.idElsewhere", "shipFrom"),
            Map.entry("ship.to", "shipTo"),
            Map.entry("to.eu", "shipTo"),
            Map.entry("seller.registeredTo", "shipTo"),
            Map.entry("seller.idOutsideTo", "shipTo"),
            Map.entry("reverse.nonEstablishedTo", "shipTo"),
            Map.entry("buyer.idTo", "shipTo"),
            Map.entry("place.eu", "service.place"),
            Map.entry("seller.registeredPlace", "service.place"),
            Map.entry("reverse.place", "service.place"),
            Map.entry("reverse.nonEstablishedPlace", "service.place"));

    private final TaxQuestion question;
    private final Territories territories;
    private final Map<String, Object> known = new LinkedHashMap<>();
    private final List<Citation> reverseTexts = new ArrayList<>();
    private final Facts facts;

    Situation(TaxQuestion question, Territories territories, FactSchema schema) {
        this.question = question;
        this.territories = territories;
        take();
        place();
        parties();
        this.facts = facts(schema);
    }

    TaxQuestion question() {
        return question;
    }

    Facts facts() {
        return facts;
    }

    /** The national texts by which the buyer may owe the tax. */
    List<Citation> reverseTexts() {
        return reverseTexts;
    }

    /** A text or country among the facts; empty where it is not known. */
    Optional<String> word(String path) {
        return known.get(path) instanceof String word ? Optional.of(word) : Optional.empty();
    }

    /** The words by which to ask for a fact. */
    String asked(String path) {
        if (path.equals("buyer.taxable") && question.buyer().kind() == TaxParty.Kind.UNKNOWN) {
            return "buyer.kind";
        }
        return ASKED_AS.getOrDefault(path, path);
    }

    /** What the question says by itself, with claims that nobody made. */
    private void take() {
        for (FactType type : question.facts().schema().types()) {
            String path = type.path().toString();
            if (!type.path().inGroup()) {
                question.facts().fact(path).value().ifPresent(value -> known.put(path, value));
            }
        }
        UNCLAIMED.forEach(known::putIfAbsent);
        known.putIfAbsent("supply.nature", Natures.nature(question.taxClass()));
        known.put("supply.goods", question.supply() == TaxQuestion.Supply.GOODS);
        known.put("date.taxPoint", question.taxPoint());
        known.put("transport.proof", question.transportProof().name());
    }

    private void place() {
        LocalDate day = question.taxPoint();
        String seller = word("seller.establishment").orElse(question.seller().country());
        String buyer = word("buyer.establishment").orElse(question.buyer().country());
        known.put("seller.country", country(seller));
        known.put("buyer.country", country(buyer));
        known.put("seller.eu", territories.servicesInUnion(seller, day));
        known.put("buyer.eu", territories.servicesInUnion(buyer, day));
        question.shipFrom().ifPresent(from -> {
            known.put("ship.from", Territories.country(from));
            known.put("from.eu", territories.goodsInUnion(from, word("ship.fromRegion"), day));
        });
        question.shipTo().ifPresent(to -> {
            known.put("ship.to", Territories.country(to));
            known.put("to.eu", territories.goodsInUnion(to, word("ship.toRegion"), day));
        });
        word("service.place").ifPresent(place -> known.put("place.eu", territories.servicesInUnion(place, day)));
    }

    /** Northern Ireland is a place of its own for goods that move there, not for parties. */
    private static String country(String code) {
        return code.equals("XI") ? "GB" : Territories.country(code);
    }

    private void parties() {
        LocalDate day = question.taxPoint();
        Registrations seller = new Registrations(question.seller(), day);
        Registrations buyer = new Registrations(question.buyer(), day);
        Predicate<String> union = country -> territories.goodsInUnion(country, Optional.empty(), day);
        word("ship.from").ifPresent(from -> {
            known.put("seller.registeredFrom", seller.at(from));
            known.put("buyer.idElsewhere", buyer.best(union.and(country -> !country.equals(from))));
            buyer.bestCountry(union.and(country -> !country.equals(from)))
                    .ifPresent(country -> known.put("buyer.idCountry", country));
            reverse("reverse.from", from, word("supply.nature").orElse(Natures.GENERAL));
            reverse("reverse.nonEstablishedFrom", from, ReverseCharges.NON_ESTABLISHED_GOODS);
        });
        word("ship.to").ifPresent(to -> {
            known.put("seller.registeredTo", seller.at(to));
            known.put("seller.idOutsideTo", !seller.best(union.and(country -> !country.equals(to))).equals("NONE"));
            known.put("buyer.idTo", buyer.best(to::equals));
            reverse("reverse.nonEstablishedTo", to, ReverseCharges.NON_ESTABLISHED_GOODS);
        });
        word("service.place").ifPresent(place -> {
            known.put("seller.registeredPlace", seller.at(place));
            reverse("reverse.place", place, word("supply.nature").orElse(Natures.GENERAL));
            reverse("reverse.nonEstablishedPlace", place, ReverseCharges.NON_ESTABLISHED_SERVICES);
        });
        String sellerAt = word("seller.country").orElseThrow();
        String buyerAt = word("buyer.country").orElseThrow();
        known.put("seller.registeredHome", seller.has(sellerAt));
        known.put("seller.registeredBuyer", seller.at(buyerAt));
        known.put("buyer.idHome", buyer.best(buyerAt::equals));
        known.put("buyer.idAbroad", buyer.best(union.and(country -> !country.equals(sellerAt))));
        boolean identified = !buyer.best(union).equals("NONE");
        switch (question.buyer().kind()) {
            case BUSINESS -> known.putIfAbsent("buyer.taxable", true);
            case CONSUMER -> known.putIfAbsent("buyer.taxable", false);
            case GOVERNMENT -> {
                // a body that is identified for VAT is treated as taxable: Art. 43(2) and 138(1)(a) of the directive
                if (identified) {
                    known.putIfAbsent("buyer.taxable", true);
                }
            }
            case UNKNOWN -> {
                // stays unknown
            }
        }
        if (question.buyer().kind() != TaxParty.Kind.UNKNOWN) {
            known.put("buyer.kind", question.buyer().kind().name());
        }
    }

    private void reverse(String path, String country, String nature) {
        Optional<Citation> text = ReverseCharges.text(country, nature, question.taxPoint());
        text.ifPresent(reverseTexts::add);
        known.put(path, text.isPresent());
    }

    private Facts facts(FactSchema schema) {
        FactsBuilder builder = Facts.builder(schema);
        known.forEach((path, value) -> {
            if (schema.type(path).isPresent()) {
                builder.with(path, value);
            }
        });
        for (FactType type : question.facts().schema().types()) {
            String path = type.path().toString();
            if (!TaxFacts.isClaim(path)
                    && !type.path().inGroup()
                    && question.facts().fact(path).state() == Fact.State.NOT_APPLICABLE
                    && schema.type(path).isPresent()) {
                builder.notApplicable(path);
            }
        }
        return builder.build();
    }
}
