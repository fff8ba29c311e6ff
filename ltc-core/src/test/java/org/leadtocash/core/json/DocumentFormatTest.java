package org.leadtocash.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadtocash.core.finding.LoadException;

class DocumentFormatTest {

    record Note(String text) {}

    private static DocumentFormat<Note> notes(int major, int minor) {
        ObjectCodec<Note> fields = ObjectCodec.of("note");
        var text = fields.required("text", Codecs.STRING, Note::text);
        return new DocumentFormat<>(Note.class, "note", major, minor, fields.build(in -> new Note(in.get(text))));
    }

    private static final LtcJson JSON = LtcJson.standard().with(List.of(notes(1, 2)));

    @Test
    void aDocumentSaysItsSchemaAndVersion() {
        assertThat(JSON.write(new Note("hello"))).isEqualTo("{\"schema\":\"note/1.2\",\"text\":\"hello\"}");
    }

    @Test
    void aStoredDocumentOfANewerMinorVersionIsRead() {
        String newer = "{\"schema\":\"note/1.3\",\"text\":\"hello\",\"colour\":\"red\"}";

        assertThat(JSON.readStored("note", newer, Note.class)).isEqualTo(new Note("hello"));
    }

    @Test
    void aStoredDocumentOfThisVersionHasNoUnknownMembers() {
        String odd = "{\"schema\":\"note/1.2\",\"text\":\"hello\",\"colour\":\"red\"}";

        assertThat(catchThrowableOfType(LoadException.class, () -> JSON.readStored("note", odd, Note.class)))
                .hasMessageContaining("json.unknown-member");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"hello\"}",
                "{\"schema\":\"note/2.0\",\"text\":\"hello\"}",
                "{\"schema\":\"note/1.3\",\"text\":\"hello\"}",
                "{\"schema\":\"letter/1.2\",\"text\":\"hello\"}",
                "{\"schema\":1,\"text\":\"hello\"}"
            })
    void aRequestOfAnotherSchemaOrANewerVersionIsRefused(String request) {
        assertThat(catchThrowableOfType(LoadException.class, () -> JSON.read("note", request, Note.class)))
                .hasMessageContaining("json.wrong-schema")
                .hasMessageContaining("note/1.2");
    }

    @Test
    void aRequestOfAnOlderMinorVersionIsRead() {
        assertThat(JSON.read("note", "{\"schema\":\"note/1.0\",\"text\":\"hello\"}", Note.class))
                .isEqualTo(new Note("hello"));
    }

    @Test
    void theSchemaIsPublishedFromTheDeclaration() {
        assertThat(CanonicalJson.write(notes(1, 2).schema()))
                .isEqualTo("{\"$id\":\"urn:leadtocash:note:1.2\","
                        + "\"$schema\":\"https://json-schema.org/draft/2020-12/schema\","
                        + "\"additionalProperties\":false,"
                        + "\"properties\":{\"schema\":{\"pattern\":\"^note/1\\\\.[0-9]{1,6}$\",\"type\":\"string\"},"
                        + "\"text\":{\"type\":\"string\"}},"
                        + "\"required\":[\"text\"],\"title\":\"note\",\"type\":\"object\"}");
    }

    @Test
    void aFormatIsRegisteredOnce() {
        assertThatThrownBy(() -> JSON.with(List.of(notes(2, 0)))).hasMessageContaining("note");
    }

    @Test
    void aValueWithoutAFormatIsNamed() {
        assertThatThrownBy(() -> JSON.write("text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String");
    }
}
