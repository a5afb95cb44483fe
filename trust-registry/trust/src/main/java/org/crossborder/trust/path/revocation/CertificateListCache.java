// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CRLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CRLs by the digest of their bytes, each read once, also when a later snapshot brings it again.
 * The least used are forgotten beyond {@value #MAXIMUM_BYTES} bytes of CRLs in all. It only spares
 * work: what a CRL says follows from its bytes.
 */
public final class CertificateListCache {
  private static final long MAXIMUM_BYTES = 256L << 20;
  private static final int LEAST_SIZE = 1 << 10;

  private record Cached(Optional<CertificateList> list, long bytes) {}

  private final Map<ByteBuffer, Cached> byDigest = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * CRLs that were read.
   *
   * @param readable those that could be
   * @param complete whether all could be
   */
  public record Reading(List<CertificateList> readable, boolean complete) {
    public Reading {
      readable = List.copyOf(readable);
    }
  }

  /** Reads CRLs (DER). */
  public Reading read(List<byte[]> encoded) {
    List<CertificateList> readable = new ArrayList<>();
    for (byte[] der : encoded) {
      list(der).ifPresent(readable::add);
    }
    return new Reading(readable, readable.size() == encoded.size());
  }

  private Optional<CertificateList> list(byte[] der) {
    ByteBuffer digest = digest(der);
    synchronized (this) {
      Cached known = byDigest.get(digest);
      if (known != null) {
        return known.list();
      }
    }
    Cached read = new Cached(parse(der), Math.max(LEAST_SIZE, der.length));
    synchronized (this) {
      if (byDigest.put(digest, read) == null) {
        bytes += read.bytes();
      }
      forgetTheLeastUsed();
    }
    return read.list();
  }

  private void forgetTheLeastUsed() {
    Iterator<Cached> eldest = byDigest.values().iterator();
    while (bytes > MAXIMUM_BYTES && byDigest.size() > 1) {
      bytes -= eldest.next().bytes();
      eldest.remove();
    }
  }

  private static Optional<CertificateList> parse(byte[] der) {
    try {
      return Optional.of(CertificateList.parse(der));
    } catch (CRLException e) {
      return Optional.empty();
    }
  }

  private static ByteBuffer digest(byte[] der) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(der));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
