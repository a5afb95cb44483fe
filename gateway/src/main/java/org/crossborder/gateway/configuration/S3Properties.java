// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A bucket of a service that speaks the S3 protocol. Who can read it reads all documents, and who
 * can delete in it loses what has been receipted, so the key may do nothing beside it. It must keep
 * what it has acknowledged, and list at once what it keeps (S3, MinIO and Ceph do).
 *
 * @param endpoint of the service; https unless {@code plaintext} says so
 * @param bucket its name; the gateway makes none
 * @param prefix what the keys of all objects begin with, ending in a slash; each gateway needs its
 *     own
 * @param region that requests are signed for
 * @param pathStyle whether the bucket is a part of the path; if not, of the host name
 * @param accessKey id of the key
 * @param secretKey the key; from the environment or a file of its own, else the gateway does not
 *     start
 * @param tlsAnchor PEM file with the CA of its TLS certificate, and no other is trusted; whom the
 *     platform trusts if nothing is said
 * @param plaintext whether documents may go to the service unencrypted; whoever listens reads them
 * @param timeout for one request, of which each puts 16 MB at most; it is tried four times, and
 *     then nothing is accepted until the service is back
 */
public record S3Properties(
    @NotNull URI endpoint,
    @NotBlank String bucket,
    @DefaultValue("") @Pattern(regexp = "|[A-Za-z0-9._/-]+/", message = "must end in a slash")
        String prefix,
    @DefaultValue("us-east-1") String region,
    @DefaultValue("true") boolean pathStyle,
    @NotBlank String accessKey,
    @NotBlank String secretKey,
    @Nullable Path tlsAnchor,
    @DefaultValue("false") boolean plaintext,
    @DefaultValue("30s") Duration timeout) {
  public S3Properties {
    if (endpoint != null && !"https".equals(endpoint.getScheme()) && !plaintext) {
      throw new IllegalArgumentException(
          "crossborder.gateway.payloads.s3.endpoint is not https; say plaintext: true if documents"
              + " may go unencrypted");
    }
  }

  /** Without the keys. */
  @Override
  public String toString() {
    return "S3Properties[" + endpoint + "/" + bucket + "/" + prefix + "]";
  }
}
