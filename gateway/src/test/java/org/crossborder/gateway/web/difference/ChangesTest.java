// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.difference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.crossborder.gateway.web.difference.Change.Kind;
import org.crossborder.gateway.web.difference.EditScript.Step;
import org.crossborder.validation.rendition.Leaf;
import org.crossborder.validation.rendition.Values;
import org.junit.jupiter.api.Test;

class ChangesTest {

  @Test
  void tellsWhatWasChangedAddedAndTakenAway() {
    List<Leaf> before = values("<a><b unit='KGM'>1</b><c>2</c><d>3</d><e/></a>");
    List<Leaf> after = values("<a><b unit='TNE'>1</b><c>2</c><f>4</f></a>");

    assertThat(Changes.of(before, after))
        .hasValue(
            List.of(
                new Change(Kind.CHANGED, "b", "1 [unit=KGM]", "1 [unit=TNE]"),
                new Change(Kind.REMOVED, "d", "3", null),
                new Change(Kind.ADDED, "f", null, "4")));
  }

  @Test
  void saysNothingOfWhatIsTheSame() {
    List<Leaf> same = values("<a><b>1</b><b>1</b></a>");
    assertThat(Changes.of(same, values("<a>\n <b>1</b> <b>1 </b></a>"))).hasValue(List.of());
  }

  @Test
  void findsALineThatMovedAmongTenThousand() {
    List<Leaf> before = lines(10_000);
    List<Leaf> after = new ArrayList<>(before);
    after.add(9_000, after.remove(100));

    assertThat(Changes.of(before, after).orElseThrow())
        .extracting(Change::kind)
        .containsExactly(Kind.REMOVED, Kind.ADDED);
  }

  @Test
  void givesUpOnStrangersSoon() {
    assertThat(Changes.of(lines(10_000), values("<a><b>1</b></a>"))).isEmpty();
  }

  /** Whatever is compared: following the script makes the second list of the first. */
  @Test
  void leadsFromAnyListToAnyOther() {
    Random random = new Random(20261123);
    for (int round = 0; round < 500; round++) {
      List<Integer> before = random.ints(random.nextInt(12), 0, 4).boxed().toList();
      List<Integer> after = random.ints(random.nextInt(12), 0, 4).boxed().toList();
      List<Step> steps = EditScript.of(before, after, 50).orElseThrow();

      assertThat(followed(steps, before, after)).isEqualTo(after);
      assertThat(steps.stream().filter(step -> step != Step.KEEP).count())
          .isEqualTo(before.size() + after.size() - 2L * longestCommon(before, after));
    }
  }

  private static List<Integer> followed(
      List<Step> steps, List<Integer> before, List<Integer> after) {
    List<Integer> made = new ArrayList<>();
    int from = 0;
    for (Step step : steps) {
      switch (step) {
        case KEEP -> made.add(before.get(from++));
        case REMOVE -> from++;
        case ADD -> made.add(after.get(made.size()));
      }
    }
    assertThat(from).isEqualTo(before.size());
    return made;
  }

  private static int longestCommon(List<Integer> one, List<Integer> other) {
    int[][] longest = new int[one.size() + 1][other.size() + 1];
    for (int i = 1; i <= one.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        longest[i][j] =
            one.get(i - 1).equals(other.get(j - 1))
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    return longest[one.size()][other.size()];
  }

  private static List<Leaf> lines(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Leaf("line", "value " + i)).toList();
  }

  private static List<Leaf> values(String document) {
    return Values.of(document.getBytes(UTF_8)).orElseThrow();
  }
}
