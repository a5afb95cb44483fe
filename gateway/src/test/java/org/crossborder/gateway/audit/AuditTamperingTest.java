// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.store.Samples.NOW;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.crossborder.gateway.store.AuditEntry;
import org.junit.jupiter.api.Test;

/** Whatever is done to an exported log afterwards is found, and the first place of it named. */
class AuditTamperingTest {
  private static final List<String> LOG = log("RECEIPTED");
  private static final String HEAD =
      log("RECEIPTED").get(4).split("\"hash\":\"")[1].substring(0, 64);

  private static List<String> log(String outcome) {
    List<String> lines = new ArrayList<>();
    String previous = CanonicalEntry.NOTHING;
    for (int number = 1; number <= 5; number++) {
      AuditEntry entry =
          CanonicalEntry.chained(
              new AuditEntry(
                  number,
                  NOW.plusSeconds(number),
                  "operator",
                  "ping",
                  "KR",
                  outcome,
                  previous,
                  ""));
      previous = entry.hash();
      lines.add(CanonicalEntry.line(entry));
    }
    return lines;
  }

  @Test
  void theLogItselfHolds() throws Exception {
    assertThat(Verified.of(LOG, HEAD)).isInstanceOf(AuditFinding.Intact.class);
  }

  @Test
  void anyChangedCharacterIsFoundInItsLine() throws Exception {
    for (int line = 0; line < LOG.size(); line++) {
      for (int at = 0; at < LOG.get(line).length(); at++) {
        for (char other : new char[] {'0', 'a', 'Z', ' ', '"', '\\', '}'}) {
          StringBuilder changed = new StringBuilder(LOG.get(line));
          if (changed.charAt(at) != other) {
            changed.setCharAt(at, other);
            expectBroken(replaced(line, changed.toString()), line + 1);
          }
        }
      }
    }
  }

  @Test
  void anyAddedOrLeftOutCharacterIsFoundInItsLine() throws Exception {
    for (int line = 0; line < LOG.size(); line++) {
      for (int at = 0; at < LOG.get(line).length(); at++) {
        expectBroken(
            replaced(line, new StringBuilder(LOG.get(line)).deleteCharAt(at).toString()), line + 1);
        expectBroken(
            replaced(line, new StringBuilder(LOG.get(line)).insert(at, ' ').toString()), line + 1);
      }
    }
  }

  @Test
  void anEntryThatIsLeftOutSwappedOrDoubledIsFound() throws Exception {
    for (int line = 0; line < LOG.size() - 1; line++) {
      List<String> without = new ArrayList<>(LOG);
      without.remove(line);
      if (line > 0) { // without the first, it is an export from the second on, and says so
        expectBroken(without, line + 1);
      }
      List<String> swapped = new ArrayList<>(LOG);
      Collections.swap(swapped, line, line + 1);
      expectBroken(swapped, line == 0 ? 2 : line + 1);
      List<String> doubled = new ArrayList<>(LOG);
      doubled.add(line, LOG.get(line));
      expectBroken(doubled, line + 2);
    }
  }

  @Test
  void anEntryThatWasWrittenAnewWithItsHashIsFoundAtTheNext() throws Exception {
    List<String> patched = new ArrayList<>(LOG.subList(0, 2));
    patched.set(1, rewritten(LOG.get(0)));
    patched.addAll(LOG.subList(2, 5));
    expectBroken(patched, 3);
  }

  @Test
  void anEndThatIsCutOffIsFoundByTheHead() throws Exception {
    assertThat(Verified.of(LOG.subList(0, 4), null)).isInstanceOf(AuditFinding.Intact.class);
    assertThat(Verified.of(LOG.subList(0, 4), HEAD)).isInstanceOf(AuditFinding.HeadMissing.class);
  }

  @Test
  void aLogThatWasWrittenAnewIsFoundByTheHead() throws Exception {
    assertThat(Verified.of(log("FAILED"), HEAD)).isInstanceOf(AuditFinding.HeadMissing.class);
  }

  @Test
  void anOlderHeadStaysGood() throws Exception {
    String third = LOG.get(2).split("\"hash\":\"")[1].substring(0, 64);
    assertThat(Verified.of(LOG, third)).isInstanceOf(AuditFinding.Intact.class);
  }

  /** A second entry after this first one, correctly chained, that tells something else. */
  private static String rewritten(String first) {
    AuditEntry before = AuditLine.read(first).orElseThrow();
    return CanonicalEntry.line(
        CanonicalEntry.chained(
            new AuditEntry(2, NOW, "nobody", "ping", "KR", "never happened", before.hash(), "")));
  }

  private static List<String> replaced(int line, String text) {
    List<String> lines = new ArrayList<>(LOG);
    lines.set(line, text);
    return lines;
  }

  private static void expectBroken(List<String> lines, long line) throws IOException {
    assertThat(Verified.of(lines, null))
        .as(() -> String.join("\n", lines))
        .isInstanceOfSatisfying(
            AuditFinding.Broken.class, broken -> assertThat(broken.line()).isEqualTo(line));
  }
}
