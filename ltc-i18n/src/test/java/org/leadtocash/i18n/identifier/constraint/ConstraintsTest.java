package org.leadtocash.i18n.identifier.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The constraints under Hibernate Validator. */
class ConstraintsTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Customer(
            @VatNumber @Nullable String vat,

            @VatNumber(country = "FR", message = "no French number") @Nullable String french,

            @WellFormed({"CN-USCC", "TW-UBN"}) @Nullable String register,
            List<@WellFormed("IBAN") String> accounts) {}

    private static List<String> violations(Customer customer) {
        return VALIDATOR.validate(customer).stream()
                .map(found -> found.getPropertyPath() + " " + found.getMessage())
                .sorted()
                .toList();
    }

    @Test
    void wellFormedNumbersAndNothingAtAllAreValid() {
        assertThat(violations(new Customer(
                        "de 136 308 783",
                        "83 404 833 048",
                        "91350100M000100Y43",
                        List.of("DE89 3704 0044 0532 0130 00"))))
                .isEmpty();
        assertThat(violations(new Customer(null, null, "00501503", List.of()))).isEmpty();
    }

    @Test
    void aViolationSaysWhatIsWrongAndNotTheNumber() {
        assertThat(violations(new Customer(
                        "IE6433435",
                        "FR83404833049",
                        "${1+1}{x}",
                        List.of("DE89 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 01"))))
                .containsExactly(
                        "accounts[1].<list element> CHECKSUM: expected DE, 20 digits",
                        "french no French number",
                        "register LENGTH: expected 2 of [0-9A-HJ-NPQRTUWXY], 6 digits, 10 of [0-9A-HJ-NPQRTUWXY] or"
                                + " LENGTH: expected 8 digits; or 6 digits, 7, 1 digit",
                        "vat LENGTH: expected IE, 7 digits, 1 of [A-W]; or IE, 7 digits, 1 of [A-W], 1 letter; or IE,"
                                + " 1 digit, 1 of [A-Z+*], 5 digits, 1 of [A-W]");
    }

    record Nowhere(@VatNumber(country = "US") String vat) {}

    record Misspelt(@WellFormed("IBANN") String account) {}

    record Empty(@WellFormed({}) String number) {}

    @Test
    void aDeclarationThatCannotBeIsAnError() {
        assertThatThrownBy(() -> VALIDATOR.validate(new Nowhere("1")))
                .isInstanceOf(ValidationException.class)
                .hasRootCauseMessage("@VatNumber of US: no such numbers are known here");
        assertThatThrownBy(() -> VALIDATOR.validate(new Misspelt("1")))
                .isInstanceOf(ValidationException.class)
                .rootCause()
                .hasMessageContaining("identifier scheme \"IBANN\": expected one of [");
        assertThatThrownBy(() -> VALIDATOR.validate(new Empty("1")))
                .isInstanceOf(ValidationException.class)
                .hasRootCauseMessage("@WellFormed without a scheme");
    }
}
