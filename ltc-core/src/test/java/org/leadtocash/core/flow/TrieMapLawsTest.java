package org.leadtocash.core.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TrieMapLawsTest {

    /** Keys whose hashes collide, in part and in whole. */
    record Key(int number, int hash) {
        @Override
        public int hashCode() {
            return hash;
        }
    }

    @Property(seed = "20240601", tries = 200)
    void theSharingMapIsAMap(@ForAll List<Integer> numbers) {
        TrieMap<Key, Integer> shared = TrieMap.empty();
        Map<Key, Integer> plain = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            Key key = new Key(numbers.get(i) % 50, numbers.get(i) % 7 * 0x0801_0000);
            shared = shared.with(key, i);
            plain.put(key, i);
        }

        Map<Key, Integer> seen = new HashMap<>();
        shared.forEach((key, value) -> assertThat(seen.put(key, value)).isNull());
        assertThat(seen).isEqualTo(plain);
        for (Key key : plain.keySet()) {
            assertThat(shared.get(key)).isEqualTo(plain.get(key));
        }
        assertThat(shared.get(new Key(-1, 3))).isNull();
    }
}
