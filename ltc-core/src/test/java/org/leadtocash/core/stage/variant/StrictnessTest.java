package org.leadtocash.core.stage.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.json.Json;
import org.leadtocash.core.json.JsonText;
import org.leadtocash.core.stage.model.Address;

/** Which way a change goes, part by part; the other way round it goes the other way. */
class StrictnessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        states      | entryRequired | ["a"]                | ["a","b"]             | TIGHTER
        states      | entryRequired | ["a"]                | ["b"]                 | OTHER
        states      | require       | []                   | [{"guard":"valid"}]   | TIGHTER
        states      | phase         | "A"                  | "B"                   | NEUTRAL
        states      | kind          | "WAIT"               | "FINAL_OK"            | OTHER
        states      | fieldAccess   | {"AR":{"x":"WRITE"}} | {"AR":{"x":"READ"}}   | TIGHTER
        states      | fieldAccess   | {"AR":{"x":"WRITE"}} | {"AR":{"x":"REQUIRED"}} | OTHER
        states      | fieldAccess   | {}                   | {"AR":{"x":"HIDE"}}   | TIGHTER
        states      | fieldAccess   | {}                   | {"AR":{"x":"READ"}}   | OTHER
        transitions | roles         | ["A","B"]            | ["A"]                 | TIGHTER
        transitions | roles         | []                   | ["A"]                 | TIGHTER
        transitions | roles         | ["A"]                | ["B"]                 | OTHER
        transitions | within        | "PT2H"               | "PT1H"                | TIGHTER
        transitions | within        |                      | "PT1H"                | TIGHTER
        transitions | within        | "PT2H"               | "soon"                | OTHER
        transitions | reasonList    |                      | "why"                 | TIGHTER
        transitions | reasonList    | "why"                | "other"               | OTHER
        transitions | invalidates   | []                   | ["ATC"]               | OTHER
        transitions | when          |                      | {"path":"a"}          | OTHER
        transitions | require       | [{"guard":"a","waivable":true}] | [{"guard":"a"}] | TIGHTER
        transitions | require       | [{"name":"a","that":{"path":"x"}}] | [{"name":"a","that":{"and":[{"path":"x"},{"path":"y"}]}}] | TIGHTER
        transitions | require       | [{"name":"a","that":{"path":"x"}}] | [{"name":"a","that":{"path":"y"}}] | OTHER
        gates       | watches       | [{"fact":"a","tolerance":"10"}] | [{"fact":"a","tolerance":"5"}] | TIGHTER
        gates       | validFor      | "P2D"                | "P1D"                 | TIGHTER
        gates       | bands         | [{"roles":["A","B"]}] | [{"roles":["A"]}]    | TIGHTER
        gates       | bands         | [{"roles":["A","B"]}] | [{"roles":["A","B"],"quorum":"ALL"}] | TIGHTER
        gates       | bands         | [{"roles":["A"],"quorum":"2"}] | [{"roles":["A"],"quorum":"3"}] | TIGHTER
        gates       | bands         | [{"roles":["A","B"],"quorum":"ALL"}] | [{"roles":["A"],"quorum":"ALL"}] | OTHER
        gates       | bands         | [{"roles":["A"],"quorum":"2"}] | [{"roles":["A"],"quorum":"ALL"}] | OTHER
        gates       | bands         | [{"roles":["A"]}]    | [{"when":{"path":"a"},"roles":["A"]},{"roles":["A"]}] | OTHER
        gates       | outcomes      | []                   | [{"code":"GO","opens":true}] | OTHER
        slas        | duration      | "PT8H"               | "PT4H"                | TIGHTER
        slas        | duration      |                      | "PT4H"                | OTHER
        slas        | pauseIn       | ["A"]                | []                    | TIGHTER
        slas        | warnAt        | [50]                 | [50,80]               | TIGHTER
        """)
    void aPartGoesTheWayThatTheTableSays(String section, String part, String before, String after, Move move) {
        Optional<Json> was = Optional.ofNullable(before).map(text -> JsonText.parse("was", text));
        Optional<Json> is = Optional.of(JsonText.parse("is", after));

        assertThat(Strictness.part(section, part, was, is)).isEqualTo(move);
        assertThat(Strictness.part(section, part, is, was)).isEqualTo(move.reversed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        /transitions/x | | {"id":"x"}  | LOOSER
        /states/X      | | {"id":"X"}  | NEUTRAL
        /slas/x        | {"id":"x"} |  | LOOSER
        /gates/X       | {"id":"X"} |  | OTHER
        /reasonLists/x | ["A","B"] | ["A"] | TIGHTER
        /reasonLists/x | ["A"] |       | OTHER
        /facts/x       | {"path":"x","kind":"TEXT"} | {"path":"x","kind":"CODE"} | OTHER
        /owner         | "AR" | "DD"   | NEUTRAL
        """)
    void anElementThatComesOrGoesAllowsMoreOrLess(String at, String before, String after, Move move) {
        Optional<Json> was = Optional.ofNullable(before).map(text -> JsonText.parse("was", text));
        Optional<Json> is = Optional.ofNullable(after).map(text -> JsonText.parse("is", text));

        assertThat(Strictness.of(Address.parse(at), was, is)).isEqualTo(move);
    }
}
