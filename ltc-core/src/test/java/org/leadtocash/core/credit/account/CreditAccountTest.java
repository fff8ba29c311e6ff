package org.leadtocash.core.credit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadtocash.core.credit.CreditFixtures.BUYER;
import static org.leadtocash.core.credit.CreditFixtures.DAY;
import static org.leadtocash.core.credit.CreditFixtures.EUR;
import static org.leadtocash.core.credit.CreditFixtures.eur;
import static org.leadtocash.core.credit.CreditFixtures.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.time.Dated;
import org.leadtocash.core.time.Timeline;
import org.leadtocash.core.time.Validity;

class CreditAccountTest {
    private static final Validity FEBRUARY = Validity.of(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 3, 1));

    private static CreditAccount.Builder account() {
        return CreditAccount.builder(BUYER, EUR);
    }

    @Test
    void aZeroLimitMustBeSaidInWords() {
        assertThatThrownBy(() -> Limit.of(eur("0")))
                .hasMessageContaining("say Limit.noCredit(), unlimited() or notManaged()");
    }

    @Test
    void additionsAddUpAndAReplacementTakesThePlaceOfTheBase() {
        CreditAccount account = account()
                .limit(Limit.of(eur("1000")))
                .temporary(TemporaryLimit.adding(eur("200"), FEBRUARY, "A1"))
                .temporary(TemporaryLimit.adding(eur("50"), Validity.since(LocalDate.of(2023, 2, 15)), "A2"))
                .temporary(
                        TemporaryLimit.replacing(Limit.of(eur("3000")), Validity.on(LocalDate.of(2023, 2, 20)), "A3"))
                .build();

        assertThat(account.on(LocalDate.of(2023, 1, 31), 0).ceiling()).contains(eur("1000"));
        assertThat(account.on(LocalDate.of(2023, 2, 1), 0).ceiling()).contains(eur("1200"));
        assertThat(account.on(LocalDate.of(2023, 2, 15), 0).ceiling()).contains(eur("1250"));
        assertThat(account.on(LocalDate.of(2023, 2, 20), 0).ceiling()).contains(eur("3250"));
        assertThat(account.on(LocalDate.of(2023, 3, 1), 0).ceiling()).contains(eur("1050"));
    }

    @Test
    void twoReplacementsOnOneDayAreRefused() {
        CreditAccount.Builder account = account()
                .temporary(TemporaryLimit.replacing(Limit.of(eur("1")), FEBRUARY, "A1"))
                .temporary(TemporaryLimit.replacing(Limit.noCredit(), Validity.on(LocalDate.of(2023, 2, 28)), "A2"));

        assertThatThrownBy(account::build).hasMessageContaining("two limits replace the base limit at once");
    }

    @Test
    void amountsOfAnotherCurrencyAreRefused() {
        CreditAccount.Builder account = account().limit(Limit.of(usd("1")));

        assertThatThrownBy(account::build).hasMessageContaining("expected its amounts in EUR, got [USD 1.00]");
    }

    @Test
    void anAdditionGivesCreditToWhoHadNoneAndChangesNothingForTheUnlimited() {
        TemporaryLimit more = TemporaryLimit.adding(eur("10"), FEBRUARY, "A1");

        assertThat(account()
                        .limit(Limit.noCredit())
                        .temporary(more)
                        .build()
                        .on(DAY, 0)
                        .limit())
                .isEqualTo(Limit.of(eur("10")));
        assertThat(account()
                        .limit(Limit.unlimited())
                        .temporary(more)
                        .build()
                        .on(DAY, 0)
                        .limit())
                .isEqualTo(Limit.unlimited());
        assertThat(account()
                        .limit(Limit.notManaged())
                        .temporary(more)
                        .build()
                        .on(DAY, 0)
                        .limit())
                .isEqualTo(Limit.notManaged());
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-28, 0, AMOUNT, ",
        "2023-03-01, 0, NO_CREDIT, 2023-03-01",
        "2023-03-01, 1, AMOUNT, 2023-03-01",
        "2023-03-02, 1, NO_CREDIT, 2023-03-01",
        "2023-01-31, 5, NOT_MANAGED, "
    })
    void anExpiredLimitIsNoCreditUnlessItIsKeptForSomeDays(LocalDate day, long grace, String kind, LocalDate since) {
        CreditAccount account = account()
                .limits(Timeline.of(List.of(Dated.of(FEBRUARY, Limit.of(eur("100"))))))
                .build();

        EffectiveLimit limit = account.on(day, grace);

        Limit expected = kind.equals("AMOUNT")
                ? Limit.of(eur("100"))
                : kind.equals("NO_CREDIT") ? Limit.noCredit() : Limit.notManaged();
        assertThat(limit.limit()).isEqualTo(expected);
        assertThat(limit.expiredOn()).isEqualTo(Optional.ofNullable(since));
    }

    @ParameterizedTest
    @CsvSource({
        // amount, percent, combine, tolerance on a limit of 1,000.00
        "100, , MIN, 100.00",
        ", 5, MIN, 50.00",
        "100, 5, MIN, 50.00",
        "100, 5, MAX, 100.00",
        "20, 5, MIN, 20.00",
        "20, 5, MAX, 50.00",
        ", 0.0019, MIN, 0.01"
    })
    void aToleranceIsTheSmallerOrTheLargerOfAmountAndPercentage(
            BigDecimal amount, BigDecimal percent, Tolerance.Combine combine, BigDecimal expected) {
        Tolerance tolerance = new Tolerance(
                Optional.ofNullable(amount).map(given -> Money.of(EUR, given)), Optional.ofNullable(percent), combine);

        assertThat(tolerance.on(eur("1000"))).isEqualTo(Money.of(EUR, expected));
    }
}
