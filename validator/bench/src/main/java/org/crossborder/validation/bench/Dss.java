// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.bench;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.crossborder.validation.Examples;

/**
 * DSS with its default policy, in a class loader of its own: it links against another version of
 * Santuario than the validator. Where its classes lie, the module of the oracle writes down.
 */
final class Dss {
  private static final Path ORACLE = Path.of(System.getProperty("bench.oracle", "../oracle"));

  private Dss() {}

  /**
   * Validates documents with the trust anchor and the CRL of a certificate; says the indication.
   */
  static Function<byte[], String> trusting(SealedCertificate certificate) {
    try {
      Class<?> measured =
          new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())
              .loadClass("org.crossborder.validation.oracle.DssMeasured");
      @SuppressWarnings("unchecked")
      Function<byte[], String> validation =
          (Function<byte[], String>)
              measured
                  .getConstructor(X509Certificate.class, byte[].class, Instant.class)
                  .newInstance(certificate.ca(), certificate.crl(), Examples.NOW);
      Thread.currentThread().setContextClassLoader(measured.getClassLoader());
      return validation;
    } catch (IOException
        | ClassNotFoundException
        | NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException("DSS cannot be loaded", e);
    }
  }

  private static URL[] classPath() throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(url(ORACLE.resolve("target/test-classes")));
    for (String jar : Files.readString(ORACLE.resolve("target/dss.classpath")).strip().split(":")) {
      urls.add(url(Path.of(jar)));
    }
    return urls.toArray(URL[]::new);
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }
}
