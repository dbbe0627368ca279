package cn.nianshen.source;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DigestTest {
    private static final String OF_ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final byte[] ABC = "abc".getBytes(StandardCharsets.UTF_8);

    @Test
    void one_asked_for_later_is_that_of_the_bytes() {
        assertEquals(OF_ABC, Digest.of(ABC).sha256());
        assertEquals(OF_ABC, SourceFile.of("一.txt", ABC).sha256());
    }

    @Test
    void those_of_the_same_bytes_are_the_same_however_they_came_to_be() {
        assertEquals(Digest.taken(OF_ABC), Digest.of(ABC));
        assertEquals(Digest.taken(OF_ABC).hashCode(), Digest.of(ABC).hashCode());
        assertNotEquals(Digest.of(ABC), Digest.of(new byte[0]));
    }

    @Test
    void a_large_file_is_not_kept_for_its_digest() {
        var large = new byte[2 << 20];
        var digest = Digest.of(large);
        var before = digest.sha256();
        large[0] = 1;
        assertEquals(before, digest.sha256());
        assertNotEquals(before, Digest.of(large).sha256());
    }

    @Test
    void nothing_read_has_none() {
        assertEquals("", Digest.NONE.sha256());
        assertSame(Digest.NONE, Digest.taken(""));
    }
}
