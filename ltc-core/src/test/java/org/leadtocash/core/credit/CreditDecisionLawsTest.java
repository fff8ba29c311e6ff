package org.leadtocash.core.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadtocash.core.credit.CreditFixtures.BUYER;
import static org.leadtocash.core.credit.CreditFixtures.EUR;
import static org.leadtocash.core.credit.CreditFixtures.ORDER;
import static org.leadtocash.core.credit.CreditFixtures.PIECE;
import static org.leadtocash.core.credit.CreditFixtures.limitOnly;
import static org.leadtocash.core.credit.CreditFixtures.order;
import static org.leadtocash.core.credit.CreditFixtures.position;
import static org.leadtocash.core.credit.CreditFixtures.rates;
import static org.leadtocash.core.credit.CreditFixtures.used;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.quantity.Quantity;

class CreditDecisionLawsTest {

    /** A buyer with a limit, exposure in two currencies, and an order of a few lines in one of them. */
    record Case(Money limit, Money euros, Money dollars, boolean inDollars, List<Long> pieces, List<Long> cents) {
        CreditRequest request() {
            List<RequestLine> lines = new ArrayList<>();
            for (int i = 0; i < pieces.size(); i++) {
                Money value = Money.ofMinor(inDollars ? CurrencyUnit.USD : EUR, cents.get(i));
                lines.add(new RequestLine(ORDER.line("" + (i + 1) * 10), Quantity.of(pieces.get(i), PIECE), value));
            }
            return order(lines.toArray(RequestLine[]::new));
        }

        CreditPosition position() {
            return CreditFixtures.position(CreditAccount.of(BUYER, limit)).withExposure(used(BUYER, euros, dollars));
        }

        CreditDecision decide() {
            return limitOnly().decide(request(), position(), rates());
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<Money> euros = Arbitraries.longs().between(0, 300_000).map(cents -> Money.ofMinor(EUR, cents));
        Arbitrary<Money> dollars =
                Arbitraries.longs().between(0, 300_000).map(cents -> Money.ofMinor(CurrencyUnit.USD, cents));
        Arbitrary<Money> limits = Arbitraries.longs().between(1, 600_000).map(cents -> Money.ofMinor(EUR, cents));
        Arbitrary<List<Long>> pieces = Arbitraries.longs().between(1, 40).list().ofSize(3);
        Arbitrary<List<Long>> cents =
                Arbitraries.longs().between(1, 200_000).list().ofSize(3);
        return Combinators.combine(limits, euros, dollars, Arbitraries.of(true, false), pieces, cents)
                .as(Case::new);
    }

    /** Written apart: plain decimals, one division at the end, 1.25 dollars to the euro. */
    private static BigDecimal slowExposure(Case given) {
        BigDecimal inEuros = given.euros().getAmount();
        BigDecimal inDollars = given.dollars().getAmount();
        for (long cents : given.cents()) {
            if (given.inDollars()) {
                inDollars = inDollars.add(BigDecimal.valueOf(cents, 2));
            } else {
                inEuros = inEuros.add(BigDecimal.valueOf(cents, 2));
            }
        }
        BigDecimal all = inEuros.multiply(new BigDecimal("1.25")).add(inDollars);
        return all.divide(new BigDecimal("1.25"), 2, RoundingMode.HALF_UP);
    }

    @Property(seed = "20240601", tries = 200)
    void theDecisionIsWhatASumInPlainDecimalsSays(@ForAll("cases") Case given) {
        BigDecimal over = slowExposure(given).subtract(given.limit().getAmount());

        CreditDecision decision = given.decide();

        assertThat(decision.refuses()).isEqualTo(over.signum() > 0);
        if (decision.refuses()) {
            assertThat(decision.findings().list().get(0).amount("over"))
                    .contains(Money.of(EUR, over).toBigMoney());
        }
    }

    @Property(seed = "20240601", tries = 60)
    void aRemedyIsJustEnough(@ForAll("cases") Case given) {
        CreditDecision decision = given.decide();
        for (Finding finding : decision.findings()) {
            for (Remedy remedy : finding.remedies()) {
                if (remedy.code().equals(Remedies.CUT_LINE)) {
                    assertThat(refusedAfterCutting(given, remedy, 0)).isFalse();
                    assertThat(refusedAfterCutting(given, remedy, 1)).isTrue();
                } else if (remedy.code().equals(Remedies.PAY)) {
                    assertThat(refusedAfterPaying(given, remedy, 0)).isFalse();
                    assertThat(refusedAfterPaying(given, remedy, 1)).isTrue();
                }
            }
        }
    }

    private static Object value(Remedy remedy, String name) {
        return remedy.params().stream()
                .filter(param -> param.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value()
                .orElseThrow();
    }

    private static boolean refusedAfterCutting(Case given, Remedy remedy, long less) {
        Quantity cut = ((Quantity) value(remedy, "quantity")).minus(Quantity.of(less, PIECE));
        List<RequestLine> lines = new ArrayList<>();
        for (RequestLine line : given.request().lines()) {
            if (!line.line().toString().equals(value(remedy, "line"))) {
                lines.add(line);
            } else if (cut.compareTo(line.quantity()) < 0) {
                Quantity rest = line.quantity().minus(cut);
                lines.add(new RequestLine(line.line(), rest, line.exposure().valueOf(rest)));
            }
        }
        CreditRequest request = order(lines.toArray(RequestLine[]::new));
        return limitOnly().decide(request, given.position(), rates()).refuses();
    }

    private static boolean refusedAfterPaying(Case given, Remedy remedy, long lessCents) {
        Money paid =
                Money.of(EUR, ((BigMoney) value(remedy, "amount")).getAmount()).minus(Money.ofMinor(EUR, lessCents));
        CreditPosition after =
                given.position().withExposure(used(BUYER, given.euros().minus(paid), given.dollars()));
        return limitOnly().decide(given.request(), after, rates()).refuses();
    }

    @Property(seed = "20240601", tries = 60)
    void moreExposureNeverImprovesTheOutcome(@ForAll("cases") Case given, @ForAll("cases") Case more) {
        Case worse = new Case(
                given.limit(),
                given.euros().plus(more.euros()),
                given.dollars().plus(more.dollars()),
                given.inDollars(),
                given.pieces(),
                given.cents());

        assertThat(worse.decide().refuses() || !given.decide().refuses()).isTrue();
    }

    @Property(seed = "20240601", tries = 60)
    void theOrderOfWhatIsGivenIsIrrelevant(@ForAll("cases") Case given, @ForAll Random random) {
        List<RequestLine> lines = new ArrayList<>(given.request().lines());
        List<CreditAccount> accounts = new ArrayList<>(given.position().accounts());
        accounts.add(CreditAccount.of(CreditFixtures.GROUP, given.limit()));
        CreditPosition position = position(accounts.toArray(CreditAccount[]::new))
                .withExposure(given.position().exposure());
        CreditDecision decision = limitOnly().decide(given.request(), position, rates());
        Collections.shuffle(lines, random);
        Collections.shuffle(accounts, random);

        CreditDecision shuffled = limitOnly()
                .decide(
                        order(lines.toArray(RequestLine[]::new)),
                        position(accounts.toArray(CreditAccount[]::new))
                                .withExposure(given.position().exposure()),
                        rates());

        assertThat(shuffled.findings()).isEqualTo(decision.findings());
        assertThat(shuffled.nodes()).isEqualTo(decision.nodes());
    }

    @Property(seed = "20240601", tries = 50)
    void everyValueReadsBackAsItWasWritten(@ForAll("cases") Case given) {
        CreditDecision decision = given.decide();

        assertThat(CreditJson.DECISION.read("decision", CreditJson.DECISION.write(decision)))
                .isEqualTo(decision);
        assertThat(CreditJson.REQUEST.read("request", CreditJson.REQUEST.write(given.request())))
                .isEqualTo(given.request());
        assertThat(CreditJson.POSITION.read("position", CreditJson.POSITION.write(given.position())))
                .isEqualTo(given.position());
    }

    @Property(seed = "20240601", tries = 50)
    void allThatIsSaidIsInTheCatalogue(@ForAll("cases") Case given) {
        assertThat(CreditFixtures.againstTheCatalogue(given.decide().findings()))
                .isEmpty();
    }
}
