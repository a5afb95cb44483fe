// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.doctor.Doctor;
import org.crossborder.conformance.doctor.Registry;
import org.crossborder.conformance.suite.Run;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A run, as its YAML file says. Paths are relative to the file; a member that does not exist is an
 * error.
 *
 * @param plan which modules: as4-receiver, as4-sender, as4-pull, as4-two-way, as4-push-and-pull,
 *     as4-pull-and-push or doctor
 * @param profile 1.15, 2.0 or 2.0-EC; both sides must speak the same
 * @param target the address that the gateway under test receives at
 * @param tlsAnchor PEM: what its TLS certificate is issued under; without it, what Java trusts
 * @param agreement eb:AgreementRef; without it none is sent
 * @param properties eb:MessageProperties: at least originalSender and finalRecipient
 * @param patienceSeconds how long an answer may take; 60 unless said
 * @param payloadMegabytes how large a payload the gateway takes, 1 to 100, which is then tried; 5
 *     unless said
 * @param only ids of modules; without it all are run
 * @param expectedFailures a file of ids that are known to fail; it must be corrected when they pass
 * @param sending how the gateway is made to send; needed for all plans but as4-receiver and doctor
 * @param folder where the file is, and its paths begin
 */
public record RunFile(
    @JsonProperty(required = true) String plan,
    @JsonProperty(required = true) String profile,
    @JsonProperty(required = true) URI target,
    @JsonProperty("tls-anchor") @Nullable String tlsAnchor,
    @JsonProperty(required = true) Own own,
    @JsonProperty(required = true) Theirs theirs,
    @Nullable String agreement,
    @JsonProperty(required = true) String service,
    @JsonProperty("service-type") @Nullable String serviceType,
    @JsonProperty(required = true) String action,
    @Nullable Map<String, String> properties,
    @JsonProperty("patience-seconds") @Nullable Integer patienceSeconds,
    @JsonProperty("payload-megabytes") @Nullable Integer payloadMegabytes,
    @Nullable List<String> only,
    @JsonProperty("expected-failures") @Nullable String expectedFailures,
    @Nullable SendingSetting sending,
    @Nullable Path folder)
    implements RunDefinition {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * The suite as trading partner.
   *
   * @param keys a PKCS#12 file with the entries {@code signing}, and where they differ or exist
   *     {@code decryption}, {@code expired}, {@code not-yet-valid}; {@code tls} authenticates the
   *     client, {@code evidence} signs the evidence bundle
   * @param passwordFile holds the file's password
   */
  public record Own(
      @JsonProperty(value = "party-id", required = true) String partyId,
      @JsonProperty("party-id-type") @Nullable String partyIdType,
      @JsonProperty(required = true) String role,
      @JsonProperty(required = true) String keys,
      @JsonProperty(value = "password-file", required = true) String passwordFile) {}

  /**
   * The gateway under test as trading partner.
   *
   * @param signing PEM: the certificates that may sign for it
   * @param encryption PEM: the certificate that messages are encrypted for; the first of {@code
   *     signing} unless said
   */
  public record Theirs(
      @JsonProperty(value = "party-id", required = true) String partyId,
      @JsonProperty("party-id-type") @Nullable String partyIdType,
      @JsonProperty(required = true) String role,
      @JsonProperty(required = true) String signing,
      @Nullable String encryption) {}

  /**
   * Reads it.
   *
   * @throws InvalidRunException if it is not such a file
   */
  public static RunFile read(Path file) {
    try {
      RunFile read = YAML.readValue(file.toFile(), RunFile.class);
      return read.in(file.toAbsolutePath().getParent());
    } catch (JacksonException invalid) {
      throw RunDefinition.invalid(file, invalid);
    }
  }

  /** The same with the doctor's plan, whole. */
  public RunFile withDoctor() {
    return with("doctor", null, null, folder);
  }

  /** The same with these modules only, and those that they need. */
  public RunFile withOnly(List<String> ids) {
    return with(plan, ids, null, folder);
  }

  @Override
  public Run run(Clock clock) {
    return RunAssembly.of(this, clock);
  }

  /** The line to the gateway, whatever the plan; its keys and certificates are read. */
  public Line line(Clock clock) {
    return RunAssembly.line(this, clock);
  }

  /** The run, with what its evidence needs; its keys and certificates are read. */
  public AssembledRun assembled(Clock clock) {
    return RunAssembly.assembled(this, clock, RunAssembly::chosen);
  }

  /**
   * The doctor's plan with a look at a registry.
   *
   * @param registry its address, https
   * @param anchor PEM: what its TLS certificate is issued under; null: what Java trusts
   */
  public AssembledRun doctorWith(URI registry, @Nullable Path anchor, Clock clock) {
    return RunAssembly.assembled(
        withDoctor(),
        clock,
        assembly ->
            assembly.receiver(
                Doctor.plan(
                    new Registry(
                        registry,
                        new TlsSetting(
                            anchor == null ? List.of() : Certificates.read(anchor), null)))));
  }

  @Override
  public Path resolve(String path) {
    return folder == null ? Path.of(path) : folder.resolve(path);
  }

  private RunFile in(@Nullable Path parent) {
    return with(plan, only, expectedFailures, parent);
  }

  private RunFile with(
      String chosen, @Nullable List<String> ids, @Nullable String expected, @Nullable Path parent) {
    return new RunFile(
        chosen,
        profile,
        target,
        tlsAnchor,
        own,
        theirs,
        agreement,
        service,
        serviceType,
        action,
        properties,
        patienceSeconds,
        payloadMegabytes,
        ids,
        expected,
        sending,
        parent);
  }
}
