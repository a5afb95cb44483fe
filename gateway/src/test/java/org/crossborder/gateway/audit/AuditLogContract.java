// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crossborder.gateway.store.Samples.NOW;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.crossborder.gateway.store.AtOnce;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit log, whichever database is underneath. */
abstract class AuditLogContract {
  @TempDir Path directory;
  private final TestDatabase database;
  private TestDatabase.Opened opened;
  private Store store;
  private AuditLog log;

  AuditLogContract(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws Exception {
    opened = database.open(directory);
    store = opened.store(Clock.fixed(NOW, ZoneOffset.UTC));
    log = new AuditLog(store);
  }

  @AfterEach
  void close() {
    opened.close();
  }

  @Test
  void whatIsRecordedIsExportedAndHolds() throws Exception {
    log.record("A. Ngata", "ping", "KR", "bd-kr RECEIPTED");
    log.record("gateway", "bundle.replace", "as4", "");

    List<String> lines = lines();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith(
            "{\"act\":\"ping\",\"actor\":\"A. Ngata\",\"at\":\"2026-11-22T12:00:00Z\","
                + "\"detail\":\"bd-kr RECEIPTED\",\"hash\":\"");
    assertThat(Verified.of(lines, null)).isEqualTo(new AuditFinding.Intact(1, log.head()));
  }

  @Test
  void theHashIsThatOfTheCanonicalJsonOfAnyText() throws Exception {
    log.record("“Ж\\\"中𝄞", "odd", "a\u0000\n\t\u007f\u2028\ud800b", "x".repeat(5000) + "𝄞");

    String line = lines().get(0);
    TreeMap<String, Object> members =
        JsonMapper.shared().readValue(line, new TypeReference<TreeMap<String, Object>>() {});
    Object hash = members.remove("hash");
    assertThat(hash).isEqualTo(sha256(JsonMapper.shared().writeValueAsString(members)));
    assertThat(members).containsEntry("actor", "“Ж\\\"中𝄞").containsEntry("subject", "a      b");
    assertThat(Verified.of(List.of(line), null)).isInstanceOf(AuditFinding.Intact.class);
  }

  @Test
  void anEntryFallsWithTheActItTellsOf() throws Exception {
    assertThatThrownBy(
            () ->
                store.inTransaction(
                    () -> {
                      log.record("operator", "webhook.off", "single-window", "");
                      throw new IllegalStateException("the act failed");
                    }))
        .isInstanceOf(IllegalStateException.class);
    log.record("operator", "webhook.on", "single-window", "");

    assertThat(lines()).hasSize(1);
    assertThat(Verified.of(lines(), null)).isInstanceOf(AuditFinding.Intact.class);
  }

  @Test
  void manyWhoRecordAtOnceMakeOneChain() throws Exception {
    AtOnce.each(
        4,
        node -> {
          AuditLog own = new AuditLog(opened.store(Clock.systemUTC()));
          for (int i = 0; i < 50; i++) {
            own.record("node-" + node, "ping", "KR", String.valueOf(i));
          }
          return node;
        });

    assertThat(lines()).hasSize(200);
    assertThat(Verified.of(lines(), log.head().hash()))
        .isEqualTo(new AuditFinding.Intact(1, log.head()));
  }

  @Test
  void anExportFromTheMiddleSaysWhereItBegins() throws Exception {
    for (int i = 0; i < 5; i++) {
      log.record("operator", "ping", "KR", String.valueOf(i));
    }

    assertThat(Verified.of(lines(4), null)).isEqualTo(new AuditFinding.Intact(4, log.head()));
    assertThat(lines(6)).isEmpty();
    assertThat(Verified.of(List.of(), null)).isInstanceOf(AuditFinding.Empty.class);
  }

  private List<String> lines() throws IOException {
    return lines(1);
  }

  private List<String> lines(long from) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AuditExport(store.auditEntries()).write(from, out);
    return out.toString(UTF_8).lines().toList();
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }
}
