package org.leadtocash.examples.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtocash.examples.einvoice.xml.SafeXml;
import org.leadtocash.examples.einvoice.xml.UnreadableException;

class HostileXmlTest {

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a SYSTEM \"http://example.invalid/a.dtd\"><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY z \"&x;&x;&x;&x;&x;&x;&x;&x;\">]><a>&z;</a>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://example.invalid/\">%x;]><a/>",
                "<a>&undeclared;</a>",
                "<a b='1' b='2'/>",
                "<a>\u0000</a>",
                "<a>",
                "",
                "not XML"
            })
    void documentTypesEntitiesAndJunkAreRefused(String text) {
        assertThatThrownBy(() -> SafeXml.read(bytes(text)))
                .isInstanceOf(UnreadableException.class)
                .hasMessageNotContaining("root:");
    }

    @Test
    void aFileDeeperThanAnInvoiceIsRefused() {
        String deep = "<a>".repeat(100_000);

        assertThatThrownBy(() -> SafeXml.read(bytes(deep))).isInstanceOf(UnreadableException.class);
    }

    @Test
    void aFileWithoutEndIsRefusedAtTheFirstByteTooMany() {
        InputStream endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                read++;
                assertThat(read).isLessThanOrEqualTo(SafeXml.MOST_BYTES + 1L);
                return 'a';
            }
        };

        assertThatThrownBy(() -> SafeXml.read(endless))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("larger than");
    }

    @Test
    void anotherDocumentIsRefusedByName() {
        assertThatThrownBy(() -> Syntax.of(SafeXml.read(bytes("<a xmlns='urn:x'/>"))))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("{urn:x}a");
    }

    @Test
    void aNumberThatIsNoneIsNamedByItsPlace() {
        ReadInvoice read = Syntax.UBL_INVOICE.read(SafeXml.read(bytes("""
                <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                    xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:IssueDate>2024-02-30</cbc:IssueDate>
                  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
                  <cac:Signature><cbc:ID>S</cbc:ID></cac:Signature>
                  <cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="USD">1,5</cbc:PayableAmount></cac:LegalMonetaryTotal>
                </Invoice>""")));

        assertThat(read.malformed())
                .containsExactly(
                        "/Invoice/IssueDate: \"2024-02-30\", expected a day such as 2024-05-31",
                        "/Invoice/LegalMonetaryTotal/PayableAmount: \"USD\", expected an amount in the currency of the invoice [, EUR]",
                        "/Invoice/LegalMonetaryTotal/PayableAmount: \"1,5\", expected a decimal number");
        assertThat(read.notCarried()).containsExactly("/Invoice/Signature/ID");
    }

    @Test
    void aNumberOfAMillionDigitsIsNone(@TempDir Path folder) {
        String digits = "9".repeat(1_000_000);
        ReadInvoice read = Syntax.UBL_INVOICE.read(
                SafeXml.read(bytes("<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\""
                        + " xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\""
                        + " xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">"
                        + "<cac:LegalMonetaryTotal><cbc:PayableAmount>" + digits
                        + "</cbc:PayableAmount></cac:LegalMonetaryTotal></Invoice>")));

        assertThat(read.invoice().totals().due()).isEmpty();
        assertThat(read.malformed()).hasSize(1);
    }
}
