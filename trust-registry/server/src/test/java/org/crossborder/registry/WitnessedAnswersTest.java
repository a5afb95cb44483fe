// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crossborder.registry.command.TrustRegistryCommand;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.home.Witnesses;
import org.crossborder.registry.web.TrustRegistryServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A registry whose root asks for a witness: another registry, over HTTP, that comes and goes. */
class WitnessedAnswersTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path directory;

  @Test
  void areProvedOnceTheWitnessHasSeenTheirData() throws Exception {
    Path home = directory.resolve("home");
    Home witness = Officers.found(directory.resolve("witness"));
    String vkey = witness.signingKeys().witness().key().toString();
    try (RunningRegistry alone = EstablishedRegistry.start(home, new Witnesses(List.of(vkey), 1))) {
      String answer = ask(alone);

      assertThat(JSON.readTree(answer).get("verdict").asString()).isEqualTo("RECOGNISED");
      assertThat(JSON.readTree(answer).has("logProof")).isFalse();
      assertThat(verify(answer, home)).isEqualTo(2);
    }
    try (ConfigurableApplicationContext running = witnessing(home);
        RunningRegistry registry = RunningRegistry.start(home, witness(running, vkey))) {
      String answer = ask(registry);

      assertThat(verify(answer, home)).as(answer).isZero();
      assertThat(JSON.readTree(answer).get("logProof").asString()).contains(vkey.split("\\+")[0]);
    }
  }

  /** The other registry, which knows this one's log. */
  private ConfigurableApplicationContext witnessing(Path home) {
    String log = Home.open(home).logAuthority().keys().get(0);
    return TrustRegistryServer.start(
        List.of(
            "--crossborder.registry.home=" + directory.resolve("witness"),
            "--crossborder.registry.witnessed-logs[0].origin=registry.test/log",
            "--crossborder.registry.witnessed-logs[0].vkeys[0]=" + log,
            "--server.port=0",
            "--server.address=127.0.0.1"));
  }

  private static String[] witness(ConfigurableApplicationContext running, String vkey) {
    return new String[] {
      "--crossborder.registry.witnesses[0].url=http://127.0.0.1:"
          + running.getEnvironment().getProperty("local.server.port"),
      "--crossborder.registry.witnesses[0].vkey=" + vkey
    };
  }

  private String ask(RunningRegistry registry) throws Exception {
    HttpResponse<String> response =
        registry.post(
            "/v1/recognitions", JSON.writeValueAsString(Questions.of(Questions.BD_SEAL, "n")));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  private int verify(String answer, Path home) throws Exception {
    Path saved = Files.writeString(Files.createTempFile(directory, "answer", ".json"), answer);
    return TrustRegistryCommand.run(
        "verify-answer", saved.toString(), "--root", home.resolve("root.json").toString());
  }
}
