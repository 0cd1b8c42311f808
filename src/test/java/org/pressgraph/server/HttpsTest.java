package org.pressgraph.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressgraph.message.PressgraphException;
import org.pressgraph.server.ServerSettings.Limits;
import org.pressgraph.server.ServerSettings.Tls;
import org.pressgraph.store.GraphStore;

/** The server behind https, with a key store that keytool has made. */
class HttpsTest {

  @TempDir private Path folder;

  private GraphStore store;

  @BeforeEach
  void open() {
    store = GraphStore.openOrCreate(folder.resolve("graph"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void servesHttpsWithAKeyOfItsOwn() throws Exception {
    Path keyStore = folder.resolve("key.p12");
    new ProcessBuilder(
            Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair -alias server -keyalg EC -dname CN=localhost -storetype PKCS12"
                        + " -ext SAN=dns:localhost -storepass changeit -keystore",
                    keyStore.toString())
                .flatMap(
                    part -> part.startsWith("-") ? Stream.of(part.split(" ")) : Stream.of(part))
                .toList())
        .redirectErrorStream(true)
        .start()
        .waitFor();
    ServerSettings settings = withKey(keyStore, "changeit");
    try (PressgraphServer server = PressgraphServer.start(store, settings)) {
      assertThat(server.url()).startsWith("https://localhost:");
      HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "$/ping")).build();
      HttpClient client = HttpClient.newBuilder().sslContext(trusting(keyStore)).build();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
    assertThatThrownBy(() -> PressgraphServer.start(store, withKey(keyStore, "wrong")).close())
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("key.p12")
        .hasMessageContaining("PRESSGRAPH_KEY_STORE_PASSWORD");
    Path none = folder.resolve("none.p12");
    assertThatThrownBy(() -> PressgraphServer.start(store, withKey(none, "")).close())
        .isInstanceOf(PressgraphException.class)
        .hasMessageContaining("none.p12");
  }

  private static ServerSettings withKey(Path keyStore, String password) {
    return new ServerSettings(
        "localhost",
        0,
        Limits.USUAL,
        Optional.empty(),
        Optional.of(new Tls(keyStore, password)),
        Optional.empty());
  }

  private static SSLContext trusting(Path keyStore) throws Exception {
    KeyStore keys = KeyStore.getInstance(keyStore.toFile(), "changeit".toCharArray());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", (X509Certificate) keys.getCertificate("server"));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }
}
