package org.leadtocash.core.receivable.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.receivable.ItemRef;
import org.leadtocash.core.receivable.OpenItem;
import org.leadtocash.core.tape.Tape;

/**
 * One payment on its way through the targets that a strategy proposed.
 *
 * <p>Everything is in minor units. The pool is what claims can be paid with: credits drawn on, then money, then the
 * bank's charges, used up in that order.
 */
final class Allocating {
    static final FindingCode MORE_THAN_PAID = FindingCode.of("receivable.more-than-paid");
    static final FindingCode NOT_A_TARGET = FindingCode.of("receivable.not-a-target");
    static final FindingCode CHARGES_UNUSED = FindingCode.of("receivable.charges-unused");

    private final AllocationCase given;
    private final Payment payment;
    private final String strategy;
    private final CurrencyUnit currency;
    private final Tape tape;
    private final List<LineDraft> credits = new ArrayList<>();
    private final List<LineDraft> claims = new ArrayList<>();
    private final Map<ItemRef, Long> touched = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final boolean trusted;
    private long drawn;
    private long used;
    private long charged;

    Allocating(AllocationCase given, String strategy, Tape tape) {
        this.given = given;
        this.payment = given.payment();
        this.strategy = strategy;
        this.currency = payment.amount().getCurrencyUnit();
        this.tape = tape;
        this.trusted = AllocationStrategy.shipped(strategy)
                .filter(shipped -> shipped != AllocationStrategy.SPECIFIED)
                .isPresent();
    }

    PaymentAllocation settle(Proposal proposal) {
        Iterator<OpenItem> more = proposal.creditsFirst()
                ? given.credits().iterator()
                : List.<OpenItem>of().iterator();
        for (Target target : proposal.targets()) {
            if (!isSound(target)) {
                continue;
            }
            if (target.item().openMinor() < 0) {
                draw(target.item(), target.most().map(Money::getAmountMinorLong).orElse(Long.MIN_VALUE));
            } else {
                drawUntilEnough(more, target.item());
                if (left() == 0 && target.most().isEmpty()) {
                    break;
                }
                pay(target);
            }
        }
        giveBackUnused();
        keepSmallExcess();
        return finished(proposal.findings());
    }

    /** A host's strategy may propose what it must not; that is said, and nothing is done. */
    private boolean isSound(Target target) {
        OpenItem item = target.item();
        boolean sound = trusted
                || (item.customer().equals(payment.customer())
                        && item.open().isSameCurrency(payment.amount())
                        && given.items().item(item.ref()).filter(item::equals).isPresent()
                        && target.most().stream()
                                .allMatch(most -> most.isSameCurrency(payment.amount())
                                        && Long.signum(most.getAmountMinorLong()) == Long.signum(item.openMinor())));
        if (!sound) {
            report(NOT_A_TARGET, Severity.REVIEW, item, item.open());
        }
        return sound;
    }

    private void report(FindingCode code, Severity severity, OpenItem item, Money amount) {
        findings.add(Finding.of(code, severity, Subject.of(payment.document()))
                .reference("item", item.ref().toString())
                .with("amount", amount)
                .build());
    }

    private long money() {
        return payment.amount().getAmountMinorLong();
    }

    private long charges() {
        return payment.charges().getAmountMinorLong();
    }

    /** What can still be paid with. */
    private long left() {
        return drawn + money() + charges() - used - charged;
    }

    private void drawUntilEnough(Iterator<OpenItem> more, OpenItem claim) {
        long open = claim.openMinor();
        while (drawn - used < open && more.hasNext()) {
            draw(more.next(), Long.MIN_VALUE);
        }
    }

    private void draw(OpenItem credit, long most) {
        long open = credit.openMinor() - touched.getOrDefault(credit.ref(), 0L);
        long part = Math.max(open, most);
        if (part < 0) {
            LineDraft line = new LineDraft(credit);
            line.paid = part;
            credits.add(line);
            touched.merge(credit.ref(), part, Long::sum);
            drawn = Math.subtractExact(drawn, part);
        }
    }

    private void pay(Target target) {
        OpenItem item = target.item();
        long gone = trusted ? 0 : touched.getOrDefault(item.ref(), 0L);
        if (item.openMinor() == gone) {
            return;
        }
        OpenItem now = gone == 0 ? item : item.withOpen(Money.ofMinor(currency, item.openMinor() - gone));
        long asked = target.most().map(Money::getAmountMinorLong).orElse(Long.MAX_VALUE);
        long most = Math.min(asked, left());
        if (asked < Long.MAX_VALUE && asked > most) {
            report(MORE_THAN_PAID, Severity.WARN, item, Money.ofMinor(currency, asked - most));
        }
        if (most > 0) {
            LineDraft line = line(now, most, target.discounted() ? given.discountMinor(now) : 0);
            claims.add(line);
            if (!trusted) {
                touched.merge(item.ref(), line.reduction(), Long::sum);
            }
        }
    }

    private LineDraft line(OpenItem item, long most, long discount) {
        LineDraft line = new LineDraft(item);
        long needed = item.openMinor() - discount;
        long part = Math.min(most, needed);
        long lacking = needed - part;
        line.settled = lacking == 0 || lacking <= tolerated(item, needed);
        if (line.settled) {
            line.discount = discount;
            line.writeOff = lacking;
        } else {
            line.discount = Discounting.onPart(item, payment.received(), part, discount);
        }
        line.discountTax = Discounting.taxIn(item, line.discount);
        long fromPool = Math.min(part, drawn + money() - used);
        line.paid = fromPool;
        line.fee = part - fromPool;
        used += fromPool;
        charged += line.fee;
        AllocationTrace.write(tape, item, line, payment.received());
        return line;
    }

    private long tolerated(OpenItem item, long needed) {
        return given.rules().under().isNone()
                ? 0
                : given.rules().under().on(Money.ofMinor(currency, needed)).getAmountMinorLong();
    }

    /** Credits drawn on and not needed stay credits; the last drawn first. */
    private void giveBackUnused() {
        long unused = Math.max(0, drawn - used);
        drawn -= unused;
        while (unused > 0) {
            LineDraft last = credits.get(credits.size() - 1);
            long back = Math.min(unused, -last.paid);
            last.paid += back;
            unused -= back;
            if (last.paid == 0) {
                credits.remove(credits.size() - 1);
            }
        }
    }

    private void keepSmallExcess() {
        long excess = drawn + money() - used;
        if (excess <= 0 || claims.isEmpty() || given.rules().over().isNone()) {
            return;
        }
        LineDraft last = claims.get(claims.size() - 1);
        Money demanded = payment.amount().minus(Money.ofMinor(currency, excess));
        long kept = given.rules().over().on(demanded).getAmountMinorLong();
        if (last.settled && excess <= kept) {
            last.paid += excess;
            last.writeOff -= excess;
            used += excess;
        }
    }

    private PaymentAllocation finished(Findings proposed) {
        if (charges() > charged) {
            findings.add(Finding.of(CHARGES_UNUSED, Severity.WARN, Subject.of(payment.document()))
                    .with("amount", Money.ofMinor(currency, charges() - charged))
                    .build());
        }
        BookReckoning books = new BookReckoning(payment, credits, findings);
        List<AllocationLine> lines = new ArrayList<>(credits.size() + claims.size());
        for (LineDraft credit : credits) {
            lines.add(new AllocationLine(credit, books.ofCredit(credit)));
        }
        for (LineDraft claim : claims) {
            lines.add(new AllocationLine(claim, books.ofClaim(claim)));
        }
        Optional<Money> unappliedBook = books.rest();
        return new PaymentAllocation(
                payment, strategy, lines, unappliedBook, Findings.from(findings).plus(proposed));
    }
}
