package org.leadtocash.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of Kleene's strong three-valued logic (S. C. Kleene, Introduction to Metamathematics, 1952, section 64; from memory). */
class TruthTest {

    @ParameterizedTest
    @CsvSource({
        "TRUE,TRUE,TRUE,TRUE",
        "TRUE,UNKNOWN,UNKNOWN,TRUE",
        "TRUE,FALSE,FALSE,TRUE",
        "UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN",
        "UNKNOWN,FALSE,FALSE,UNKNOWN",
        "FALSE,FALSE,FALSE,FALSE"
    })
    void andAndOrFollowTheTables(Truth a, Truth b, Truth and, Truth or) {
        assertThat(a.and(b)).isEqualTo(and).isEqualTo(b.and(a));
        assertThat(a.or(b)).isEqualTo(or).isEqualTo(b.or(a));
    }

    @Test
    void theNegationOfUnknownIsUnknown() {
        assertThat(Truth.UNKNOWN.not()).isEqualTo(Truth.UNKNOWN);
        assertThat(Truth.TRUE.not()).isEqualTo(Truth.FALSE);
        assertThat(Truth.FALSE.not()).isEqualTo(Truth.TRUE);
    }
}
