package org.leadtocash.core.flow.rule;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;
import org.leadtocash.core.flow.FlowDocument;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Unit;

/** What was agreed, from the definitions of F05, F08 and F09. */
final class SlowMoney {
    private final SlowBooks books;

    SlowMoney(SlowBooks books) {
        this.books = books;
    }

    void check(FlowDocument document) {
        boolean frames = !books.fromAnyOf(document.ref(), "CALLS_OFF").isEmpty();
        if (frames || document.ref().type().equals(DocType.CONTRACT)) {
            contract(document);
        }
        if (frames) {
            frame(document);
        }
        if (document.ref().type().equals(DocType.ORDER)) {
            order(document);
        }
        if (document.ref().type().equals(DocType.QUOTE)) {
            quote(document);
        }
    }

    /** As a whole, or the lines together where every one of them says it in one currency. */
    private static Optional<BigMoney> total(FlowDocument document) {
        if (document.worth().isPresent()) {
            return document.worth();
        }
        Set<CurrencyUnit> currencies = new HashSet<>();
        Ratio sum = Ratio.ZERO;
        for (FlowLine line : document.lines()) {
            if (line.amount().isEmpty()) {
                return Optional.empty();
            }
            currencies.add(line.amount().get().getCurrencyUnit());
            sum = sum.plus(Ratio.from(line.amount().get().getAmount()));
        }
        if (currencies.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(
                BigMoney.of(currencies.iterator().next(), sum.toDecimalExact().orElseThrow()));
    }

    private Ratio changed(List<FlowLink> amendments, BigMoney own) {
        Ratio sum = Ratio.from(own.getAmount());
        for (FlowLink link : amendments) {
            sum = books.counts(link.to())
                    ? sum.plus(SlowBooks.money(SlowBooks.before(link), own.getCurrencyUnit()))
                    : sum;
        }
        return sum;
    }

    // F05

    private void contract(FlowDocument contract) {
        Optional<BigMoney> own = total(contract);
        if (own.isEmpty()) {
            return;
        }
        CurrencyUnit currency = own.get().getCurrencyUnit();
        Ratio worth = changed(books.fromAnyOf(contract.ref(), "AMENDS"), own.get());
        Set<FlowLink> bills = new HashSet<>();
        bills(NodeRef.of(contract.ref()), new HashSet<>(), bills);
        Ratio billed = Ratio.ZERO;
        int untold = 0;
        for (FlowLink bill : bills) {
            if (books.lives(bill.to()) && !isTwice(bill)) {
                Optional<Ratio> net = SlowBooks.in(net(bill), currency);
                untold += net.isPresent() ? 0 : 1;
                if (net.isPresent()) {
                    billed = billed.plus(net.get()).minus(credited(bill, net.get(), currency));
                }
            }
        }
        if (billed.compareTo(worth) > 0) {
            books.say("F05", contract.ref(), billed.minus(worth));
        }
        if (untold > 0) {
            books.say("F05 untold", contract.ref() + " " + untold);
        }
    }

    /** What bills a node or what carries it on; a document as a whole is all of its lines. */
    private void bills(NodeRef node, Set<NodeRef> seen, Set<FlowLink> bills) {
        for (FlowLink link : books.links) {
            boolean leaves = node.line().isPresent()
                    ? link.from().equals(node)
                    : link.from().document().equals(node.document());
            if (leaves && link.kind().code().equals("BILLS")) {
                bills.add(link);
            }
            boolean carriesOn = List.of("CONTRACTS", "ORDERS", "CALLS_OFF", "FULFILS", "REACHES", "ACCEPTS")
                    .contains(link.kind().code());
            if (leaves && carriesOn && books.lives(link.to()) && seen.add(link.to())) {
                bills(link.to(), seen, bills);
            }
        }
    }

    private boolean isTwice(FlowLink bill) {
        return books.to(bill.to(), "BILLS").stream()
                .anyMatch(other -> books.to(other.from(), "FULFILS", "REACHES").stream()
                        .anyMatch(before -> before.from().equals(bill.from())));
    }

    private Optional<BigMoney> net(FlowLink bill) {
        if (bill.amount().isPresent()) {
            return SlowBooks.before(bill);
        }
        boolean alone = books.to(bill.to(), "BILLS").size() == 1;
        return alone ? books.line(bill.to()).flatMap(FlowLine::amount) : Optional.empty();
    }

    /** What was given back on the line, then on the document, falls to the bills in their order, each no more than it billed. */
    private Ratio credited(FlowLink bill, Ratio net, CurrencyUnit currency) {
        NodeRef whole = NodeRef.of(bill.to().document());
        Ratio part = part(bill, books.to(bill.to(), "BILLS"), back(bill.to(), currency), currency);
        if (!bill.to().equals(whole)) {
            List<FlowLink> all = books.toAnyOf(whole.document(), "BILLS");
            part = part.plus(part(bill, all, back(whole, currency), currency));
        }
        return SlowBooks.least(part, SlowBooks.most(net, Ratio.ZERO));
    }

    private Ratio part(FlowLink bill, List<FlowLink> bills, Ratio total, CurrencyUnit currency) {
        Ratio left = total;
        for (FlowLink each : bills.subList(0, bills.indexOf(bill))) {
            left = left.minus(SlowBooks.least(left, billed(each, currency)));
        }
        return SlowBooks.least(left, billed(bill, currency));
    }

    private Ratio billed(FlowLink bill, CurrencyUnit currency) {
        return SlowBooks.most(SlowBooks.money(net(bill), currency), Ratio.ZERO);
    }

    private Ratio back(NodeRef billed, CurrencyUnit currency) {
        Ratio sum = Ratio.ZERO;
        for (FlowLink link : books.from(billed, "CREDITS", "REVERSES")) {
            FlowDocument later = books.documents.get(link.to().document());
            Optional<BigMoney> net = link.to().line().isPresent()
                    ? books.line(link.to()).flatMap(FlowLine::amount)
                    : Optional.ofNullable(later).flatMap(SlowMoney::total);
            net = net.or(() -> SlowBooks.before(link));
            sum = books.counts(link.to()) ? sum.plus(SlowBooks.money(net, currency)) : sum;
        }
        return sum;
    }

    // F08

    private void frame(FlowDocument frame) {
        DocRef ref = frame.ref();
        List<FlowLink> calls = books.fromAnyOf(ref, "CALLS_OFF");
        total(frame).ifPresent(own -> called(ref, changed(books.fromAnyOf(ref, "AMENDS"), own), calls, own));
        for (FlowLine line : frame.lines()) {
            NodeRef node = NodeRef.of(line.ref());
            List<FlowLink> own = books.from(node, "CALLS_OFF");
            line.amount()
                    .ifPresent(worth -> called(line.ref(), changed(books.from(node, "AMENDS"), worth), own, worth));
            if (!own.isEmpty()) {
                called(line, own);
            }
        }
        Set<DocRef> orders = new TreeSet<>();
        calls.forEach(call -> orders.add(call.to().document()));
        for (DocRef order : orders) {
            FlowDocument known = books.documents.get(order);
            if (known != null && frame.validity().isPresent() && books.lives(NodeRef.of(order))) {
                inTime(frame, known);
            }
        }
    }

    private void called(Object subject, Ratio most, List<FlowLink> calls, BigMoney own) {
        Ratio used = Ratio.ZERO;
        for (FlowLink call : calls) {
            used = books.lives(call.to())
                    ? used.plus(SlowBooks.money(SlowBooks.before(call), own.getCurrencyUnit()))
                    : used;
        }
        if (!calls.isEmpty() && used.compareTo(most) > 0) {
            books.say("F08 money", subject, used.minus(most));
        }
    }

    private void called(FlowLine line, List<FlowLink> calls) {
        Optional<Ratio> agreed = line.quantity().flatMap(given -> SlowBooks.inBase(line, given));
        if (agreed.isEmpty()) {
            return;
        }
        Unit unit = line.baseUnit().orElseThrow();
        Ratio most = agreed.get()
                .minus(line.cancelled()
                        .flatMap(given -> SlowBooks.inBase(line, given))
                        .orElse(Ratio.ZERO));
        for (FlowLink link : books.from(NodeRef.of(line.ref()), "AMENDS")) {
            most = books.counts(link.to()) ? most.plus(books.pieces(link, unit)) : most;
        }
        Ratio used = Ratio.ZERO;
        for (FlowLink call : calls) {
            used = books.lives(call.to()) ? used.plus(books.pieces(call, unit)) : used;
        }
        if (used.compareTo(most) > 0) {
            books.say("F08 pieces", line.ref(), used.minus(most));
        }
    }

    /** Somewhere on earth it is any day from the one twelve hours behind to the one fourteen hours ahead. */
    private void inTime(FlowDocument frame, FlowDocument order) {
        List<LocalDate> days = new ArrayList<>();
        if (order.day().isPresent()) {
            days.add(order.day().get());
        } else {
            for (int hours = -12; hours <= 14; hours++) {
                days.add(order.at().atOffset(ZoneOffset.ofHours(hours)).toLocalDate());
            }
        }
        long inside = days.stream()
                .filter(day -> frame.validity().orElseThrow().contains(day))
                .count();
        if (inside == 0) {
            books.say("F08 outside", order.ref() + " " + frame.ref());
        } else if (inside < days.size()) {
            books.say("F08 which day", order.ref() + " " + frame.ref());
        }
    }

    // F09

    private Set<DocRef> ordersOf(DocRef quote) {
        Set<DocRef> orders = new TreeSet<>();
        books.fromAnyOf(quote, "ORDERS").forEach(link -> orders.add(link.to().document()));
        orders.removeIf(order -> !books.lives(NodeRef.of(order)));
        return orders;
    }

    private List<FlowLink> between(DocRef quote, DocRef order) {
        return books.fromAnyOf(quote, "ORDERS").stream()
                .filter(link -> link.to().document().equals(order))
                .toList();
    }

    private void order(FlowDocument order) {
        Optional<BigMoney> ordered = total(order);
        Set<DocRef> quotes = new TreeSet<>();
        for (FlowLink link : books.toAnyOf(order.ref(), "ORDERS")) {
            if (link.from().document().type().equals(DocType.QUOTE)) {
                quotes.add(link.from().document());
            }
        }
        if (ordered.isEmpty() || quotes.isEmpty() || !books.lives(NodeRef.of(order.ref()))) {
            return;
        }
        CurrencyUnit currency = ordered.get().getCurrencyUnit();
        Ratio own = Ratio.from(ordered.get().getAmount());
        Ratio expected = Ratio.ZERO;
        for (DocRef quote : quotes) {
            Optional<Ratio> part = part(quote, order, own, currency, quotes.size() == 1);
            if (part.isEmpty()) {
                books.say("F09 untold", order.ref() + " " + quote);
                return;
            }
            expected = expected.plus(part.get());
        }
        if (!expected.equals(own)) {
            books.say("F09", order.ref(), own.minus(expected));
        }
    }

    /** What links say that an order takes of a quote; else all that was quoted, unless others order from it as well. */
    private Optional<Ratio> part(DocRef quote, FlowDocument order, Ratio own, CurrencyUnit currency, boolean alone) {
        List<FlowLink> links = between(quote, order.ref());
        if (links.stream().allMatch(link -> link.amount().isPresent())) {
            return sum(links.stream().map(FlowLink::amount).toList(), currency);
        }
        Optional<BigMoney> quoted =
                Optional.ofNullable(books.documents.get(quote)).flatMap(SlowMoney::total);
        if (quoted.isEmpty()) {
            return alone ? Optional.of(own) : Optional.empty();
        }
        if (!quoted.get().getCurrencyUnit().equals(currency)) {
            return Optional.empty();
        }
        if (ordersOf(quote).size() == 1) {
            return SlowBooks.in(quoted, currency);
        }
        return alone ? Optional.of(own) : Optional.empty();
    }

    private static Optional<Ratio> sum(List<Optional<BigMoney>> amounts, CurrencyUnit currency) {
        Ratio sum = Ratio.ZERO;
        for (Optional<BigMoney> amount : amounts) {
            Optional<Ratio> part = SlowBooks.in(amount, currency);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(part.get());
        }
        return Optional.of(sum);
    }

    /** All orders together take no more of a quote than it holds; one that does not say how much is told as such. */
    private void quote(FlowDocument quote) {
        Optional<BigMoney> quoted = total(quote);
        Set<DocRef> orders = ordersOf(quote.ref());
        if (quoted.isEmpty() || !books.lives(NodeRef.of(quote.ref()))) {
            return;
        }
        CurrencyUnit currency = quoted.get().getCurrencyUnit();
        Ratio taken = Ratio.ZERO;
        for (DocRef order : orders) {
            List<FlowLink> links = between(quote.ref(), order);
            Optional<Ratio> told = links.stream().allMatch(link -> link.amount().isPresent())
                    ? sum(links.stream().map(SlowBooks::before).toList(), currency)
                    : orders.size() == 1
                            ? Optional.empty()
                            : SlowBooks.in(
                                    Optional.ofNullable(books.documents.get(order))
                                            .flatMap(SlowMoney::total),
                                    currency);
            taken = taken.plus(told.orElse(Ratio.ZERO));
        }
        Ratio most = Ratio.from(quoted.get().getAmount());
        if (taken.compareTo(most) > 0) {
            books.say("F09 together", quote.ref(), taken.minus(most));
        }
    }
}
