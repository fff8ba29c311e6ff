package org.leadtocash.testkit.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.command.Charge;
import org.leadtocash.core.credit.command.Command;
import org.leadtocash.core.credit.command.OverrideAllowance;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocType;

/**
 * Commands drawn from a seed, as a business sends them and as it should not: to few customers and few reservations, so that
 * they meet; too much, too late, along a path of yesterday, and some of them again.
 */
final class LedgerTraffic {
    private static final List<ExposureCategory> OWED = List.of(
            ExposureCategory.OPEN_ORDER,
            ExposureCategory.DELIVERED_NOT_BILLED,
            ExposureCategory.BILLED_NOT_POSTED,
            ExposureCategory.OPEN_ITEM);

    private final LedgerWorld world;
    private final String name;
    private Dice dice;
    private final int holds;
    private final boolean parties;
    private final Map<CreditAccountKey, CreditAccountKey> parents = new HashMap<>();
    private final List<Command> sent = new ArrayList<>();
    private Instant now = LedgerWorld.START;
    private int first;

    /**
     * Traffic of one sender.
     *
     * @param name the sender's, before each of its keys and reservations
     * @param holds how many reservations it speaks of at a time
     * @param parties whether it moves parties from parent to parent
     */
    LedgerTraffic(LedgerWorld world, String name, long seed, int holds, boolean parties) {
        this.world = world;
        this.name = name;
        this.dice = new Dice(seed);
        this.holds = holds;
        this.parties = parties;
        world.customers().forEach(customer -> parents.put(customer, world.firstParent(customer)));
    }

    /** Senders that speak of the same reservations number their keys apart. */
    LedgerTraffic numberedFrom(int number) {
        first = number;
        return this;
    }

    /** The next command is drawn from that seed, and those after it. */
    LedgerTraffic reseeded(long seed) {
        dice = new Dice(seed);
        return this;
    }

    /** Its clock jumps. */
    void jump(long seconds) {
        now = now.plusSeconds(seconds);
    }

    Command next() {
        now = now.plusSeconds(dice.below(40)).minusSeconds(dice.oneIn(20) ? 300 : 0);
        if (!sent.isEmpty() && dice.oneIn(8)) {
            return again(dice.of(sent));
        }
        Command command = draw(head());
        sent.add(command);
        return command;
    }

    private Command.Head head() {
        return LedgerWorld.head(name + (first + sent.size()), now);
    }

    /** The same command, or now and then another one under its key. */
    private Command again(Command before) {
        return dice.oneIn(5) ? new Command.VoidHold(before.head(), "nobody's") : before;
    }

    private Command draw(Command.Head head) {
        int kind = dice.below(parties ? 27 : 24);
        if (kind < 8) {
            return reserve(head);
        }
        if (kind < 12) {
            return new Command.Post(head, hold(), amount(300), dice.oneIn(3));
        }
        if (kind < 15) {
            return move(head);
        }
        if (kind < 18) {
            return new Command.Release(head, hold(), dice.of(OWED), amount(200));
        }
        if (kind < 21) {
            return adjust(head);
        }
        switch (kind) {
            case 21:
                return new Command.VoidHold(head, hold());
            case 22:
                return dice.oneIn(2) ? new Command.Expire(head, hold()) : report(head);
            case 23:
                CreditAccountKey account = dice.of(world.accounts());
                return new Command.SetAccount(head, world.account(account, 1 + dice.below(2_000)));
            case 24:
                return new Command.Revalue(
                        head,
                        dice.of(world.customers()),
                        LedgerWorld.rates(new BigDecimal(dice.of(List.of("1.20", "1.25", "1.31")))));
            default:
                return moveParty(head);
        }
    }

    /** One of those that are in use now: old ones are left alone after a while, new ones come. */
    private String hold() {
        return name + "h" + (sent.size() / (2 * holds) + dice.below(holds));
    }

    private Money amount(int most) {
        Money euros = Money.ofMinor(LedgerWorld.EUR, 1 + dice.below(100 * most));
        return dice.oneIn(3) ? Money.of(LedgerWorld.EUR, 1 + dice.below(most)) : euros;
    }

    private List<CreditHierarchy.Step> path() {
        CreditAccountKey customer = dice.of(world.customers());
        CreditAccountKey parent =
                dice.oneIn(30) ? dice.of(LedgerWorld.PARENTS) : parents.getOrDefault(customer, LedgerWorld.GROUP);
        return LedgerWorld.path(customer, parent);
    }

    private Command.Reserve reserve(Command.Head head) {
        Money amount = amount(400);
        List<CreditHierarchy.Step> path = path();
        String hold = hold();
        Command.Reserve reserve =
                Command.Reserve.of(head, hold, DocRef.of(DocType.ORDER, hold), amount, world.charges(path, amount));
        if (dice.oneIn(4)) {
            reserve = reserve.until(now.plusSeconds(dice.below(200)));
        }
        if (dice.oneIn(6)) {
            CreditAccountKey account = dice.of(path).account();
            reserve = reserve.with(List.of(new OverrideAllowance(
                    account, Money.of(world.currency(account), 1 + dice.below(300)), "A-" + head.key())));
        }
        return reserve;
    }

    private Command.Adjust adjust(Command.Head head) {
        Money by = amount(150);
        ExposureCategory in = dice.oneIn(3) ? ExposureCategory.HELD : dice.of(OWED);
        return dice.oneIn(2)
                ? new Command.Adjust(head, hold(), in, by.negated(), List.of(), List.of())
                : new Command.Adjust(head, hold(), in, by, world.charges(path(), by), List.of());
    }

    private Command.Move move(Command.Head head) {
        int from = dice.below(OWED.size() - 1);
        Money amount = amount(250);
        Optional<Command.Becoming> becoming = Optional.empty();
        if (dice.oneIn(5)) {
            Money other = amount(250);
            becoming = Optional.of(new Command.Becoming(other, world.charges(path(), other)));
        }
        return new Command.Move(head, hold(), OWED.get(from), OWED.get(from + 1), amount, becoming);
    }

    private Command.Report report(Command.Head head) {
        String hold = hold();
        boolean cash = dice.oneIn(2);
        Money amount = cash ? amount(100).negated() : amount(100);
        List<Charge> charges = world.charges(path(), amount);
        return new Command.Report(
                head,
                hold,
                DocRef.of(DocType.ORDER, hold),
                cash ? ExposureCategory.UNALLOCATED_CASH : ExposureCategory.OPEN_ITEM,
                amount,
                charges);
    }

    private Command.MoveParty moveParty(Command.Head head) {
        CreditAccountKey customer = dice.of(world.customers());
        CreditAccountKey parent = dice.of(LedgerWorld.PARENTS);
        parents.put(customer, parent);
        return new Command.MoveParty(
                head,
                List.of(new Command.MoveParty.NewPath(LedgerWorld.path(customer, parent))),
                dice.oneIn(4) ? List.of() : LedgerWorld.rates(new BigDecimal("1.25")));
    }
}
