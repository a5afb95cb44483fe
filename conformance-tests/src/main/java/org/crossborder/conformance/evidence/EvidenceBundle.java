// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crossborder.conformance.report.ResultFile;
import org.crossborder.conformance.signature.DetachedSignature;
import org.crossborder.conformance.signature.SigningKey;
import org.crossborder.conformance.suite.RunResult;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run that can be judged again: configuration, result, every byte of the wire, versions, seed and
 * clock in one ZIP file; {@code manifest.json} has the digest of each file, and {@code
 * manifest.jws} signs it (RFC 7515, detached).
 *
 * @param signer who signed
 * @param signed when, as the signer says
 */
public record EvidenceBundle(
    X509Certificate signer,
    Instant signed,
    ResultFile result,
    Setting setting,
    WireLog wire,
    Manifest manifest,
    Map<String, byte[]> files) {
  private static final String MANIFEST = "manifest.json";
  private static final String SIGNATURE = "manifest.jws";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Makes one.
   *
   * @param seed what the run's ids followed from
   * @return the file
   * @throws GeneralSecurityException if the key cannot sign a JWS
   */
  public static byte[] of(
      RunResult result, Setting setting, long seed, SigningKey key, Instant now)
      throws GeneralSecurityException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("configuration.json", json(setting));
    files.put("result.json", ResultFile.json(result).getBytes(StandardCharsets.UTF_8));
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.put("wire.json", json(WireLog.of(result.modules(), bytes)));
    files.putAll(bytes);
    byte[] manifest = json(Manifest.of(result, seed, files));
    files.put(MANIFEST, manifest);
    String signature =
        DetachedSignature.sign(manifest, "application/json", key.key(), key.chain(), now);
    files.put(SIGNATURE, signature.getBytes(StandardCharsets.US_ASCII));
    return Archive.write(files);
  }

  /**
   * Opens one.
   *
   * @param expected who must have signed; null: whoever the bundle says
   * @throws TamperedException if a byte of it is not as it was signed
   */
  public static EvidenceBundle open(byte[] file, @Nullable X509Certificate expected)
      throws TamperedException {
    Map<String, byte[]> files = Archive.read(file);
    byte[] signature = taken(files, SIGNATURE);
    byte[] signed = taken(files, MANIFEST);
    String jws = new String(signature, StandardCharsets.US_ASCII);
    try {
      X509Certificate signer = expected == null ? DetachedSignature.signer(jws) : expected;
      Instant at = DetachedSignature.verify(signed, jws, signer);
      Manifest manifest = JSON.readValue(signed, Manifest.class);
      if (!Manifest.FORMAT.equals(manifest.format())) {
        throw new TamperedException("This is no evidence bundle of format " + Manifest.FORMAT);
      }
      manifest.require(files);
      return new EvidenceBundle(
          signer,
          at,
          ResultFile.read("result.json", file(files, "result.json")),
          setting(file(files, "configuration.json")),
          JSON.readValue(file(files, "wire.json"), WireLog.class),
          manifest,
          files);
    } catch (GeneralSecurityException forged) {
      throw new TamperedException(String.valueOf(forged.getMessage()), forged);
    } catch (JacksonException | java.io.IOException broken) {
      throw new TamperedException("A file of it cannot be read: " + broken.getMessage(), broken);
    }
  }

  private static Setting setting(byte[] json) {
    JsonNode content = JSON.readTree(json);
    return content.has("targets")
        ? JSON.treeToValue(content, TargetConfiguration.class)
        : JSON.treeToValue(content, Configuration.class);
  }

  private static byte[] file(Map<String, byte[]> files, String name) throws TamperedException {
    byte[] content = files.get(name);
    if (content == null) {
      throw new TamperedException(name + " is missing");
    }
    return content;
  }

  private static byte[] taken(Map<String, byte[]> files, String name) throws TamperedException {
    byte[] content = file(files, name);
    files.remove(name);
    return content;
  }

  private static byte[] json(Object value) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
  }
}
