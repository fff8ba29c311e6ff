package org.leadtocash.core.flow.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.flow.DocumentStatus;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.UnitFactor;

/** The rules once more, as their definitions read, without a word of the engine: {@link SlowBooks} and plain numbers. */
final class SlowRules {
    private static final List<String> SETTLING =
            List.of("PAYS", "CREDITS", "REVERSES", "DISCOUNTS", "WITHHOLDS", "WRITES_OFF");
    private static final List<String> CARRYING = List.of(
            "CONTRACTS",
            "CALLS_OFF",
            "ORDERS",
            "FULFILS",
            "ACCEPTS",
            "REACHES",
            "BILLS",
            "PREPAYS",
            "CREDITS",
            "RETURNS",
            "REVERSES",
            "AMENDS");

    private final SlowBooks books;
    private final SlowLines lines;
    private final UnitFactor known;

    private SlowRules(SlowBooks books, UnitFactor known) {
        this.books = books;
        this.lines = new SlowLines(books);
        this.known = known;
    }

    /** All that is broken, told as {@link Told} tells findings; one factor between units is known. */
    static SortedSet<String> broken(Map<DocRef, FlowDocument> documents, List<FlowLink> links, UnitFactor known) {
        SlowBooks books = new SlowBooks(documents, links);
        SlowRules rules = new SlowRules(books, known);
        SlowMoney agreed = new SlowMoney(books);
        for (FlowDocument document : documents.values()) {
            document.lines().forEach(rules.lines::check);
            document.lines().forEach(rules::factor);
            rules.document(document);
            agreed.check(document);
            if (document.status() == DocumentStatus.COMPLETED) {
                rules.close(document);
            }
        }
        books.links.forEach(rules::link);
        Set<DocRef> named = new TreeSet<>(documents.keySet());
        links.forEach(
                link -> named.addAll(List.of(link.from().document(), link.to().document())));
        named.stream().filter(ref -> rules.reaches(ref, ref, new HashSet<>())).forEach(ref -> books.say("F11", ref));
        return books.said();
    }

    private void document(FlowDocument document) {
        DocRef ref = document.ref();
        claim(document)
                .filter(open -> document.claims().orElseThrow().isPositiveOrZero() || !books.lives(NodeRef.of(ref)))
                .filter(open -> open.signum() < 0)
                .ifPresent(open -> books.say("F06", ref, open.negated()));
        document.receives().ifPresent(came -> payment(ref, came));
        prepayment(document);
        boolean child =
                Set.of(DocType.INVOICE, DocType.DELIVERY, DocType.CREDIT_NOTE).contains(ref.type());
        boolean hasParent =
                books.links.stream().anyMatch(link -> link.to().document().equals(ref));
        if (child && books.lives(NodeRef.of(ref)) && !hasParent) {
            books.say("F13", ref);
        }
        SortedSet<String> currencies = new TreeSet<>();
        amounts(document)
                .forEach(amount -> currencies.add(amount.getCurrencyUnit().getCode()));
        if (currencies.size() > 1) {
            books.say("F10 currencies", ref + " " + String.join(" ", currencies));
        }
        List<Ratio> shares = books.toAnyOf(ref, "ATTRIBUTES").stream()
                .flatMap(link -> link.share().stream())
                .toList();
        Ratio sum = shares.stream().reduce(Ratio.ZERO, Ratio::plus);
        if (ref.type().equals(DocType.LEAD) && !shares.isEmpty() && !sum.equals(Ratio.ONE)) {
            books.say("SHARES", ref + " " + sum);
        }
    }

    private static Stream<BigMoney> amounts(FlowDocument document) {
        return Stream.concat(
                        Stream.of(document.worth(), document.claims(), document.receives()),
                        document.lines().stream().map(FlowLine::amount))
                .flatMap(Optional::stream);
    }

    /** What is open of a claim, less than zero where too much was settled; a cancelled one claims nothing. */
    private Optional<Ratio> claim(FlowDocument document) {
        return document.claims().map(claimed -> {
            CurrencyUnit currency = claimed.getCurrencyUnit();
            Ratio open = books.lives(NodeRef.of(document.ref())) ? Ratio.from(claimed.getAmount()) : Ratio.ZERO;
            for (FlowLink link : books.links) {
                boolean out = link.from().document().equals(document.ref())
                        && SETTLING.contains(link.kind().code())
                        && books.counts(link.to());
                boolean in = link.to().document().equals(document.ref())
                        && link.kind().code().equals("APPLIES")
                        && books.counts(link.from());
                open = out ? open.minus(SlowBooks.money(SlowBooks.before(link), currency)) : open;
                open = in ? open.minus(SlowBooks.money(link.amount(), currency)) : open;
            }
            return open;
        });
    }

    private void payment(DocRef ref, BigMoney came) {
        Ratio used = Ratio.ZERO;
        for (FlowLink link : books.toAnyOf(ref, "PAYS")) {
            used = books.lives(link.from()) ? used.plus(SlowBooks.money(link.amount(), came.getCurrencyUnit())) : used;
        }
        used = used.plus(applied(ref, came.getCurrencyUnit()));
        if (used.compareTo(Ratio.from(came.getAmount())) > 0) {
            books.say("F06 used", ref, used.minus(Ratio.from(came.getAmount())));
        }
    }

    private Ratio applied(DocRef ref, CurrencyUnit currency) {
        Ratio applied = Ratio.ZERO;
        for (FlowLink link : books.fromAnyOf(ref, "APPLIES")) {
            applied =
                    books.lives(link.to()) ? applied.plus(SlowBooks.money(SlowBooks.before(link), currency)) : applied;
        }
        return applied;
    }

    private void prepayment(FlowDocument document) {
        Optional<BigMoney> told = document.receives().or(document::claims);
        boolean isApplied =
                books.fromAnyOf(document.ref(), "APPLIES").stream().anyMatch(link -> books.lives(link.to()));
        if (told.isEmpty() || !isApplied) {
            return;
        }
        CurrencyUnit currency = told.get().getCurrencyUnit();
        Ratio came = document.receives()
                .map(given -> Ratio.from(given.getAmount()))
                .orElseGet(() -> books.fromAnyOf(document.ref(), "PAYS").stream()
                        .filter(link -> books.counts(link.to()))
                        .map(link -> SlowBooks.money(SlowBooks.before(link), currency))
                        .reduce(Ratio.ZERO, Ratio::plus));
        came = books.counts(NodeRef.of(document.ref())) ? came : Ratio.ZERO;
        Ratio applied = applied(document.ref(), currency);
        if (applied.compareTo(came) > 0) {
            books.say("F15", document.ref(), applied.minus(came));
        }
    }

    // F12

    private void close(FlowDocument document) {
        boolean asks = document.claims().isPresent()
                || document.ref().type().equals(DocType.CONTRACT)
                || document.lines().stream().anyMatch(FlowLine::isOrdered);
        if (!asks) {
            return;
        }
        Set<NodeRef> carried = carried(NodeRef.of(document.ref()));
        SortedMap<String, Ratio> owed = new TreeMap<>();
        SortedMap<String, Ratio> over = new TreeMap<>();
        for (FlowDocument each : books.documents.values()) {
            boolean whole = carried.contains(NodeRef.of(each.ref()));
            boolean any = carried.stream().anyMatch(node -> node.document().equals(each.ref()));
            each.lines().stream()
                    .filter(line -> whole || carried.contains(NodeRef.of(line.ref())))
                    .forEach(lines::open);
            Optional<Ratio> open = any ? claim(each) : Optional.empty();
            if (open.isPresent()) {
                String currency = each.claims().orElseThrow().getCurrencyUnit().getCode();
                boolean setsOff = each.claims().orElseThrow().isNegative() && books.lives(NodeRef.of(each.ref()));
                boolean tooMuch = open.get().signum() < 0 && !setsOff;
                (tooMuch ? over : owed).merge(currency, open.get(), Ratio::plus);
            }
        }
        owed.values().removeIf(open -> open.signum() == 0);
        over.values().removeIf(open -> open.signum() == 0);
        owed.forEach((currency, open) -> books.say("F12 collect", document.ref() + " " + currency, open));
        over.forEach((currency, open) -> books.say("F12 refund", document.ref() + " " + currency, open.negated()));
    }

    private Set<NodeRef> carried(NodeRef start) {
        Set<NodeRef> seen = new HashSet<>(Set.of(start));
        Deque<NodeRef> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            NodeRef here = open.remove();
            for (FlowLink link : books.links) {
                boolean leaves = link.from().document().equals(here.document())
                        && (here.line().isEmpty()
                                || link.from().line().isEmpty()
                                || link.from().equals(here));
                if (leaves && CARRYING.contains(link.kind().code()) && seen.add(link.to())) {
                    open.add(link.to());
                }
            }
        }
        return seen;
    }

    private boolean reaches(DocRef here, DocRef goal, Set<DocRef> seen) {
        for (FlowLink link : books.links) {
            DocRef next = link.to().document();
            if (link.from().document().equals(here)
                    && !next.equals(here)
                    && !link.kind().code().equals("REVERSES")) {
                if (next.equals(goal) || seen.add(next) && reaches(next, goal, seen)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void factor(FlowLine line) {
        boolean same = line.base()
                .filter(told -> told.from().equals(known.from()) && told.to().equals(known.to()))
                .isPresent();
        if (same && !line.base().orElseThrow().factor().equals(known.factor())) {
            books.say("F14 factor", line.ref());
        }
    }

    // links

    private void link(FlowLink link) {
        FlowDocument before = books.documents.get(link.from().document());
        FlowDocument after = books.documents.get(link.to().document());
        String name = link.from() + " " + link.kind() + " " + link.to();
        List<NodeRef> ends = new ArrayList<>(List.of(link.from(), link.to()));
        ends.removeIf(end -> books.documents.containsKey(end.document())
                && (end.line().isEmpty() || books.line(end).isPresent()));
        ends.forEach(end -> books.say("LINKS unknown", name + " " + end));
        if (books.links.stream().filter(link::equals).count() > 1) {
            books.say("LINKS twice", name);
        }
        if (link.quantity().filter(given -> given.signum() < 0).isPresent()) {
            books.say("LINKS negative", name);
        }
        if (link.from().equals(link.to())) {
            books.say("F11 self", link.from());
        }
        for (NodeRef end : List.of(link.from(), link.to())) {
            books.line(end)
                    .flatMap(FlowLine::baseUnit)
                    .filter(unit -> link.quantity().isPresent()
                            && books.told(link, unit).isEmpty())
                    .ifPresent(unit -> books.say("F14 unit", name + " " + end));
        }
        link.amount().ifPresent(amount -> currencies(link, amount, before, after, name));
        if (before == null || after == null) {
            return;
        }
        if (after.at().isBefore(before.at())) {
            books.say("F16", name);
        }
        boolean undoes = Set.of("REVERSES", "AMENDS", "CREDITS", "RETURNS")
                .contains(link.kind().code());
        if (!books.lives(link.from()) && books.lives(link.to()) && !undoes) {
            books.say("F17", name);
        }
    }

    /** F10: the money is in the currency of the later document, and told in that of the earlier, at a rate that leads there. */
    private void currencies(
            FlowLink link, BigMoney amount, @Nullable FlowDocument before, @Nullable FlowDocument after, String name) {
        CurrencyUnit there = SlowBooks.before(link).orElseThrow().getCurrencyUnit();
        boolean isWrong = before != null
                        && amounts(before)
                                .limit(1)
                                .anyMatch(own -> !own.getCurrencyUnit().equals(there))
                || after != null && amounts(after).limit(1).anyMatch(own -> !own.isSameCurrency(amount));
        if (isWrong) {
            books.say("F10 mixed", name);
        }
        Ratio last = amount.getCurrencyUnit().getCode().equals("JPY") ? Ratio.ONE : Ratio.of(1, 100);
        for (Optional<FlowLink.Converted> told : List.of(link.conversion(), link.group())) {
            told.filter(given -> Ratio.from(given.amount().getAmount())
                                    .times(given.rate())
                                    .minus(Ratio.from(amount.getAmount()))
                                    .abs()
                                    .compareTo(last)
                            >= 0)
                    .ifPresent(given -> books.say("F10 rate", name + " " + given.amount()));
        }
    }
}
