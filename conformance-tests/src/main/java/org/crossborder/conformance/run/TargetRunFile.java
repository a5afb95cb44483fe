// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.crossborder.conformance.suite.Run;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A run against a validator, a registry or a declaration, as its YAML file says. What it does not
 * name is not tested: its modules are skipped. Paths are relative to the file; a member that does
 * not exist is an error.
 *
 * @param plan which modules; see {@link TargetPlans}
 * @param world the folder with the suite's own keys, as {@code init} makes it
 * @param validator a validator that decides by the world's register
 * @param registry a trust registry
 * @param assessment what a Party's agencies declared of themselves
 * @param relyingParty a relying party that follows the suite's own registry
 * @param national the national side of a gateway
 * @param patienceSeconds how long an answer may take; 60 unless said
 * @param only ids of modules; without it all are run
 * @param expectedFailures a file of ids that are known to fail; it must be corrected when they pass
 * @param folder where the file is, and its paths begin
 */
public record TargetRunFile(
    @JsonProperty(required = true) String plan,
    @JsonProperty(required = true) String world,
    @Nullable Validator validator,
    @Nullable Registry registry,
    @Nullable Assessment assessment,
    @JsonProperty("relying-party") @Nullable Follower relyingParty,
    @Nullable NationalSetting national,
    @JsonProperty("patience-seconds") @Nullable Integer patienceSeconds,
    @Nullable List<String> only,
    @JsonProperty("expected-failures") @Nullable String expectedFailures,
    @Nullable Path folder)
    implements RunDefinition {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * A validator under test.
   *
   * @param url where {@code /v1/validations} begins
   * @param tlsAnchor PEM: what its TLS certificate is issued under; without it, what Java trusts
   * @param known a command that prints the JSON report on {@code {document}} while {@code {known}}
   *     is known
   */
  public record Validator(
      @JsonProperty(required = true) URI url,
      @JsonProperty("tls-anchor") @Nullable String tlsAnchor,
      @Nullable List<String> known) {}

  /**
   * A trust registry under test.
   *
   * @param url where {@code /v1/metadata} begins; without it nothing that is published is judged
   * @param tlsAnchor PEM, as above
   * @param check a command that judges a register file, whose path is put after it
   * @param councilCheck the same where the Council's level is 3
   */
  public record Registry(
      @Nullable URI url,
      @JsonProperty("tls-anchor") @Nullable String tlsAnchor,
      @Nullable List<String> check,
      @JsonProperty("council-check") @Nullable List<String> councilCheck) {}

  /**
   * A readiness self-assessment.
   *
   * @param report its JSON report
   * @param pages other outputs as text or HTML, which are looked through for rule G06
   */
  public record Assessment(
      @JsonProperty(required = true) String report, @Nullable List<String> pages) {}

  /**
   * A relying party under test, which looks for its registry at the suite's address. The registry
   * behind is {@code registry.url}.
   *
   * @param url where its {@code /v1/validations} begins
   * @param tlsAnchor PEM, as above
   * @param listen the suite's address as a registry, https
   * @param rootKeys a folder with the private keys of the registry's root, as JWK; for tests only
   * @param suspend a command by which an officer suspends {@code {service}} in the registry behind
   * @param compromise the same that calls it compromised since {@code {since}}; both or none
   */
  public record Follower(
      @JsonProperty(required = true) URI url,
      @JsonProperty("tls-anchor") @Nullable String tlsAnchor,
      @JsonProperty(required = true) URI listen,
      @JsonProperty(value = "root-keys", required = true) String rootKeys,
      @Nullable List<String> suspend,
      @Nullable List<String> compromise) {}

  /**
   * Reads it.
   *
   * @throws InvalidRunException if it is not such a file; the message says at which line
   */
  public static TargetRunFile read(Path file) {
    try {
      return YAML.readValue(file.toFile(), TargetRunFile.class)
          .in(file.toAbsolutePath().getParent());
    } catch (JacksonException invalid) {
      throw RunDefinition.invalid(file, invalid);
    }
  }

  @Override
  public Run run(Clock clock) {
    return TargetAssembly.of(this, clock);
  }

  @Override
  public Path resolve(String path) {
    return folder == null ? Path.of(path) : folder.resolve(path);
  }

  private TargetRunFile in(@Nullable Path parent) {
    return new TargetRunFile(
        plan,
        world,
        validator,
        registry,
        assessment,
        relyingParty,
        national,
        patienceSeconds,
        only,
        expectedFailures,
        parent);
  }
}
