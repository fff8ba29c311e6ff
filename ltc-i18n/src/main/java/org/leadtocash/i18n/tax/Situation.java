package org.leadtocash.i18n.tax;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.leadtocash.core.fact.Fact;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;

/** A question as the laws look at it: what it says, and what follows from that alone. */
final class Situation {
    /** What a claim that nobody makes comes to. */
    private static final Map<String, Object> UNCLAIMED = Map.of(
            "supply.scheme",
            "NORMAL",
            "document.kind",
            "INVOICE",
            "chain.carrier",
            "NONE",
            "goods.installed",
            false,
            "goods.onBoard",
            false,
            "buyer.specialZone",
            false,
            "buyer.certificate",
            "NONE",
            "supply.billToShipTo",
            false);

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
    private final Slots places;
    private final Object[] slots;
    private final List<Citation> reverseTexts = new ArrayList<>();
    private final Map<String, Boolean> union = new HashMap<>();
    private final Facts facts;

    Situation(TaxQuestion question, Territories territories, Slots places) {
        this.question = question;
        this.territories = territories;
        this.places = places;
        this.slots = places.taken(question.facts());
        claims();
        place();
        parties();
        this.facts = Facts.of(places.schema(), slots);
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
        Object value = places.slot(path).map(slot -> slots[slot]).orElse(Fact.State.UNKNOWN);
        return value instanceof String word ? Optional.of(word) : Optional.empty();
    }

    /** The words by which to ask for a fact. */
    String asked(String path) {
        if (path.equals("buyer.taxable") && question.buyer().kind() == TaxParty.Kind.UNKNOWN) {
            return "buyer.kind";
        }
        return ASKED_AS.getOrDefault(path, path);
    }

    private void put(String path, Object value) {
        places.slot(path).ifPresent(slot -> slots[slot] = value);
    }

    private void putIfUnsaid(String path, Object value) {
        places.slot(path).filter(slot -> slots[slot] instanceof Fact.State).ifPresent(slot -> slots[slot] = value);
    }

    /** What the question says by itself, with what claims that nobody made come to. */
    private void claims() {
        UNCLAIMED.forEach(this::putIfUnsaid);
        putIfUnsaid("supply.nature", Natures.nature(question.taxClass()));
        put("supply.goods", question.supply() == TaxQuestion.Supply.GOODS);
        put("date.taxPoint", question.taxPoint());
        put("transport.proof", question.transportProof().name());
    }

    private boolean inUnion(String country) {
        return union.computeIfAbsent(
                country, code -> territories.goodsInUnion(code, Optional.empty(), question.taxPoint()));
    }

    private void place() {
        LocalDate day = question.taxPoint();
        String seller = word("seller.establishment").orElse(question.seller().country());
        String buyer = word("buyer.establishment").orElse(question.buyer().country());
        put("seller.country", country(seller));
        put("buyer.country", country(buyer));
        put("seller.eu", territories.servicesInUnion(seller, day));
        put("buyer.eu", territories.servicesInUnion(buyer, day));
        question.shipFrom().ifPresent(from -> {
            put("ship.from", Territories.country(from));
            put("from.eu", territories.goodsInUnion(from, word("ship.fromRegion"), day));
        });
        question.shipTo().ifPresent(to -> {
            put("ship.to", Territories.country(to));
            put("to.eu", territories.goodsInUnion(to, word("ship.toRegion"), day));
        });
        word("service.place").ifPresent(place -> put("place.eu", territories.servicesInUnion(place, day)));
    }

    /** Northern Ireland is a place of its own for goods that move there, not for parties. */
    private static String country(String code) {
        return code.equals("XI") ? "GB" : Territories.country(code);
    }

    private void parties() {
        LocalDate day = question.taxPoint();
        Registrations seller = new Registrations(question.seller(), day);
        Registrations buyer = new Registrations(question.buyer(), day);
        Predicate<String> inUnion = this::inUnion;
        word("ship.from").ifPresent(from -> {
            put("seller.registeredFrom", seller.at(from));
            put("buyer.idElsewhere", buyer.best(inUnion.and(country -> !country.equals(from))));
            buyer.bestCountry(inUnion.and(country -> !country.equals(from)))
                    .ifPresent(country -> put("buyer.idCountry", country));
            reverse("reverse.from", from, word("supply.nature").orElse(Natures.GENERAL));
            reverse("reverse.nonEstablishedFrom", from, ReverseCharges.NON_ESTABLISHED_GOODS);
        });
        word("ship.to").ifPresent(to -> {
            put("seller.registeredTo", seller.at(to));
            put(
                    "seller.idOutsideTo",
                    !seller.best(inUnion.and(country -> !country.equals(to))).equals("NONE"));
            put("buyer.idTo", buyer.best(to::equals));
            reverse("reverse.nonEstablishedTo", to, ReverseCharges.NON_ESTABLISHED_GOODS);
        });
        word("service.place").ifPresent(place -> {
            put("seller.registeredPlace", seller.at(place));
            reverse("reverse.place", place, word("supply.nature").orElse(Natures.GENERAL));
            reverse("reverse.nonEstablishedPlace", place, ReverseCharges.NON_ESTABLISHED_SERVICES);
        });
        String sellerAt = word("seller.country").orElseThrow();
        String buyerAt = word("buyer.country").orElseThrow();
        put("seller.registeredHome", seller.has(sellerAt));
        put("seller.registeredBuyer", seller.at(buyerAt));
        put("buyer.idHome", buyer.best(buyerAt::equals));
        put("buyer.idAbroad", buyer.best(inUnion.and(country -> !country.equals(sellerAt))));
        boolean identified = !buyer.best(inUnion).equals("NONE");
        switch (question.buyer().kind()) {
            case BUSINESS -> putIfUnsaid("buyer.taxable", true);
            case CONSUMER -> putIfUnsaid("buyer.taxable", false);
            case GOVERNMENT -> {
                // a body that is identified for VAT is treated as taxable: Art. 43(2) and 138(1)(a) of the directive
                if (identified) {
                    putIfUnsaid("buyer.taxable", true);
                }
            }
            case UNKNOWN -> {
                // stays unknown
            }
        }
        if (question.buyer().kind() != TaxParty.Kind.UNKNOWN) {
            put("buyer.kind", question.buyer().kind().name());
        }
    }

    private void reverse(String path, String country, String nature) {
        Optional<Citation> text = ReverseCharges.text(country, nature, question.taxPoint());
        text.ifPresent(reverseTexts::add);
        put(path, text.isPresent());
    }
}
