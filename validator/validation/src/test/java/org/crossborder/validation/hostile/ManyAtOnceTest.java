// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.crossborder.validation.Examples;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.report.ReportJson;
import org.junit.jupiter.api.Test;

/** Sixteen threads and one validator: each document gets the answer that it gets alone. */
class ManyAtOnceTest {
  private static final int THREADS = 16;
  private static final int ROUNDS = 3;

  private static final Validator VALIDATOR = Validator.create();

  @Test
  void noDocumentChangesTheAnswerToAnother() throws Exception {
    List<byte[]> documents = documents();
    List<String> alone = documents.stream().map(ManyAtOnceTest::answer).toList();
    List<Integer> order = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < documents.size(); i++) {
        order.add(i);
      }
    }
    Collections.shuffle(order, new Random(4));
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<String>> tasks =
          order.stream()
              .map(number -> (Callable<String>) () -> answer(documents.get(number)))
              .toList();
      List<Future<String>> together = threads.invokeAll(tasks);
      for (int i = 0; i < order.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(order.get(i)));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String answer(byte[] document) {
    ValidationContext context = ValidationContext.claimed("KR", Examples.NOW, null);
    return new String(
        ReportJson.write(VALIDATOR.validate(document, context)), StandardCharsets.UTF_8);
  }

  /** Every example that the library ships, a sealed one, and hostile ones of every kind. */
  private static List<byte[]> documents() {
    Stream<byte[]> examples =
        Packs.builtIn().all().stream()
            .flatMap(
                pack ->
                    pack.documents().stream()
                        .flatMap(document -> document.examples().stream())
                        .map(path -> pack.files().read(path).orElseThrow()));
    Bait nowhere = new Bait("127.0.0.1:1", "/nowhere");
    Stream<byte[]> hostile =
        Stream.of(Entities.all(nowhere), Outward.all(nowhere), Encodings.all(), Wrappings.all())
            .flatMap(cases -> cases)
            .map(HostileDocument::bytes)
            .filter(bytes -> bytes.length < 200_000);
    return Stream.of(examples, Stream.of(Examples.utf8(Subjects.SEALED)), hostile)
        .flatMap(cases -> cases)
        .toList();
  }
}
