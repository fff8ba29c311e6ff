package org.leadtocash.core.flow.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.leadtocash.core.flow.BillingBasis;
import org.leadtocash.core.flow.FlowLine;
import org.leadtocash.core.flow.FlowLink;
import org.leadtocash.core.flow.NodeRef;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.quantity.Quantity;
import org.leadtocash.core.quantity.Unit;

/** The quantities of one line, from the definitions of F01 to F04, F07, F12 and F14. */
final class SlowLines {
    private final SlowBooks books;

    SlowLines(SlowBooks books) {
        this.books = books;
    }

    /** What became of a line. */
    private record Sums(Ratio ordered, Ratio delivered, Ratio accepted, Ratio returned, Ratio billed, Ratio basis) {}

    void check(FlowLine line) {
        line.base().ifPresent(factor -> {
            for (Optional<Quantity> told : List.of(line.quantity(), line.cancelled())) {
                told.filter(given -> SlowBooks.inBase(line, given).isEmpty())
                        .ifPresent(given -> books.say("F14 inexact", line.ref() + " " + given));
            }
        });
        creditedReturn(line);
        Optional<Sums> sums = sums(line);
        if (sums.isPresent()) {
            compare(line, sums.get());
        }
    }

    private void compare(FlowLine line, Sums sums) {
        over("F01", line, Ratio.ZERO.minus(sums.ordered));
        Ratio most = sums.ordered.times(Ratio.ONE.plus(line.overDelivery()));
        if (sums.delivered.compareTo(most) > 0) {
            over("F02", line, sums.delivered.minus(sums.ordered));
        }
        over("F03", line, sums.accepted.minus(sums.delivered));
        over("F04", line, sums.billed.minus(sums.basis));
        over("F07", line, sums.returned.minus(sums.delivered));
    }

    private void over(String rule, FlowLine line, Ratio over) {
        if (over.signum() > 0) {
            books.say(rule, line.ref(), over);
        }
    }

    /** F12: what is still to be delivered and to be billed of a line, unless it was closed short. */
    void open(FlowLine line) {
        Optional<Sums> sums = sums(line);
        if (sums.isPresent() && line.closedBecause().isEmpty()) {
            Ratio undelivered = sums.get().ordered.minus(sums.get().delivered);
            Ratio unbilled = sums.get().basis.minus(sums.get().returned).minus(sums.get().billed);
            if (line.delivers() && undelivered.signum() > 0) {
                books.say("F12 deliver", line.ref(), undelivered);
            }
            if (unbilled.signum() > 0) {
                books.say("F12 bill", line.ref(), unbilled);
            }
        }
    }

    private Optional<Sums> sums(FlowLine line) {
        boolean asks = line.delivers() || line.billing() != BillingBasis.NONE;
        if (!asks) {
            return Optional.empty();
        }
        Optional<Ratio> quantity = line.quantity().flatMap(given -> SlowBooks.inBase(line, given));
        Optional<Ratio> cancelled = line.cancelled().isEmpty()
                ? Optional.of(Ratio.ZERO)
                : line.cancelled().flatMap(given -> SlowBooks.inBase(line, given));
        if (quantity.isEmpty() || cancelled.isEmpty()) {
            return Optional.empty();
        }
        Unit unit = line.base()
                .map(factor -> factor.to())
                .orElseGet(() -> line.quantity().orElseThrow().unit());
        return Optional.of(new Around(line, unit).sums(quantity.get().minus(cancelled.get())));
    }

    /** All that is said around one line, counted in one unit. */
    private final class Around {
        private final FlowLine line;
        private final NodeRef node;
        private final Unit unit;

        Around(FlowLine line, Unit unit) {
            this.line = line;
            this.node = NodeRef.of(line.ref());
            this.unit = unit;
        }

        private Ratio taken(NodeRef from, String kind) {
            Ratio sum = Ratio.ZERO;
            for (FlowLink link : books.from(from, kind)) {
                sum = books.counts(link.to()) ? sum.plus(books.pieces(link, unit)) : sum;
            }
            return sum;
        }

        /** What of a total falls to one giver: they come in order, each bears what it gave at most, the last what is left. */
        private Ratio part(FlowLink link, Ratio total) {
            List<FlowLink> givers = books.to(link.to(), link.kind().code());
            int place = givers.indexOf(link);
            Ratio before = Ratio.ZERO;
            for (FlowLink giver : givers.subList(0, place)) {
                before = before.plus(SlowBooks.least(total.minus(before), given(giver)));
            }
            Ratio left = total.minus(before);
            return place == givers.size() - 1 ? left : SlowBooks.least(left, given(link));
        }

        private Ratio given(FlowLink link) {
            return SlowBooks.most(books.pieces(link, unit), Ratio.ZERO);
        }

        /** Whether something the line led to says the same: the order is linked to it, and so is its delivery or milestone. */
        private boolean isTwice(FlowLink link) {
            return link.from().equals(node)
                    && books.to(link.to(), link.kind().code()).stream()
                            .anyMatch(other -> books.to(other.from(), "FULFILS", "REACHES").stream()
                                    .anyMatch(before -> before.from().equals(node)));
        }

        private Ratio billed(NodeRef from) {
            Ratio sum = Ratio.ZERO;
            for (FlowLink link : books.from(from, "BILLS")) {
                if (books.lives(link.to()) && !isTwice(link)) {
                    Ratio back = taken(link.to(), "CREDITS").plus(taken(link.to(), "REVERSES"));
                    sum = sum.plus(books.pieces(link, unit)).minus(part(link, back));
                }
            }
            return sum;
        }

        private Ratio through(
                String kind, Predicate<FlowLink> test, java.util.function.Function<FlowLink, Ratio> what) {
            return books.from(node, kind).stream().filter(test).map(what).reduce(Ratio.ZERO, Ratio::plus);
        }

        private Ratio came(String kind) {
            return through(
                    kind,
                    link -> books.counts(link.to()),
                    link -> books.pieces(link, unit).minus(part(link, taken(link.to(), "REVERSES"))));
        }

        private Ratio later(String kind) {
            return through("FULFILS", link -> books.counts(link.to()), link -> part(link, taken(link.to(), kind)));
        }

        Sums sums(Ratio asked) {
            Ratio ordered = asked.plus(taken(node, "AMENDS")).minus(taken(node, "REVERSES"));
            Ratio delivered = came("FULFILS");
            Ratio accepted = later("ACCEPTS");
            Ratio returned = later("RETURNS")
                    .plus(through(
                            "RETURNS",
                            link -> books.counts(link.to()) && !isTwice(link),
                            link -> books.pieces(link, unit)));
            Ratio billed = billed(node)
                    .plus(through("FULFILS", link -> true, link -> part(link, billed(link.to()))))
                    .plus(through("REACHES", link -> true, link -> part(link, billed(link.to()))));
            Ratio basis = switch (line.billing()) {
                case NONE -> Ratio.ZERO;
                case ORDERED -> SlowBooks.most(ordered, delivered);
                case DELIVERED -> delivered;
                case ACCEPTED -> accepted;
                case MILESTONE -> came("REACHES");
            };
            return new Sums(ordered, delivered, accepted, returned, billed, basis);
        }
    }

    /** F07: no more is credited for a line that came back than the line is worth, or the part of the order that it is. */
    private void creditedReturn(FlowLine line) {
        NodeRef node = NodeRef.of(line.ref());
        List<FlowLink> backs = books.to(node, "RETURNS");
        List<FlowLink> credits = books.from(node, "CREDITS");
        if (backs.isEmpty() || credits.isEmpty()) {
            return;
        }
        Optional<Worth> worth = line.amount().map(Worth::of);
        if (worth.isEmpty()) {
            List<Optional<Worth>> parts = backs.stream().map(this::part).toList();
            boolean isTold = parts.stream().allMatch(Optional::isPresent)
                    && parts.stream()
                                    .map(part -> part.orElseThrow().currency)
                                    .distinct()
                                    .count()
                            == 1;
            worth = parts.stream()
                    .filter(part -> isTold)
                    .map(Optional::orElseThrow)
                    .reduce((one, other) -> new Worth(one.currency, one.number.plus(other.number)));
        }
        if (worth.isEmpty()) {
            return;
        }
        Ratio credited = Ratio.ZERO;
        for (FlowLink credit : credits) {
            credited = books.counts(credit.to())
                    ? credited.plus(SlowBooks.money(SlowBooks.before(credit), worth.get().currency))
                    : credited;
        }
        if (credited.compareTo(worth.get().number) > 0) {
            books.say("F07 credited", line.ref(), credited.minus(worth.get().number));
        }
    }

    /** So much money. */
    private record Worth(CurrencyUnit currency, Ratio number) {
        static Worth of(BigMoney money) {
            return new Worth(money.getCurrencyUnit(), Ratio.from(money.getAmount()));
        }
    }

    /** What one thing that came back is worth: as large a part of the order's money as it is of its quantity. */
    private Optional<Worth> part(FlowLink back) {
        Optional<FlowLine> order =
                orderOf(back.from()).filter(known -> known.amount().isPresent());
        Optional<Ratio> whole = order.flatMap(FlowLine::quantity)
                .flatMap(given -> SlowBooks.inBase(order.orElseThrow(), given))
                .filter(given -> given.signum() != 0);
        return whole.flatMap(given ->
                        books.told(back, order.flatMap(FlowLine::baseUnit).orElseThrow()))
                .map(given -> {
                    Worth all = Worth.of(order.orElseThrow().amount().orElseThrow());
                    return new Worth(all.currency, all.number.times(given).dividedBy(whole.orElseThrow()));
                });
    }

    private Optional<FlowLine> orderOf(NodeRef delivered) {
        List<FlowLink> orders = books.to(delivered, "FULFILS");
        return books.line(orders.isEmpty() ? delivered : orders.get(0).from());
    }
}
