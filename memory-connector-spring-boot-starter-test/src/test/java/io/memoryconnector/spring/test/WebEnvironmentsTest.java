package io.memoryconnector.spring.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.memoryconnector.spring.test.town.Cities;
import io.memoryconnector.spring.test.town.TownApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Changes that come over HTTP leave no trace either, whichever thread makes them. */
class WebEnvironmentsTest {
  private static final String WELS = "{\"name\":\"Wels\",\"country\":\"AT\",\"population\":66000}";
  private static final String STORED =
      "{\"id\":3,\"name\":\"Wels\",\"country\":\"AT\",\"population\":66000}";

  @Nested
  @SpringBootTest(classes = TownApplication.class, webEnvironment = WebEnvironment.MOCK)
  class without_a_server {
    @RepeatedTest(2)
    void are_undone(@Autowired WebApplicationContext context, @Autowired Cities cities)
        throws Exception {
      MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).build();
      String created =
          mvc.perform(post("/cities").contentType(MediaType.APPLICATION_JSON).content(WELS))
              .andReturn()
              .getResponse()
              .getContentAsString();
      assertThat(created).isEqualTo(STORED);
      assertThat(cities.count()).isEqualTo(3);
    }
  }

  @Nested
  @SpringBootTest(classes = TownApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
  class with_a_server extends OverHttp {}

  @Nested
  @SpringBootTest(
      classes = TownApplication.class,
      webEnvironment = WebEnvironment.DEFINED_PORT,
      properties = "server.port=0")
  class with_a_server_at_the_port_of_the_application extends OverHttp {}

  @Nested
  @SpringBootTest(classes = TownApplication.class, webEnvironment = WebEnvironment.NONE)
  class without_the_web {
    @RepeatedTest(2)
    void are_undone(@Autowired Cities cities) {
      assertThat(cities.count()).isEqualTo(2);
      cities.deleteAll();
    }
  }

  /** Asks a server. */
  abstract static class OverHttp {
    @Autowired private Cities cities;
    @LocalServerPort private int port;

    @RepeatedTest(2)
    void are_undone() throws IOException, InterruptedException {
      HttpClient client = HttpClient.newHttpClient();
      assertThat(send(client, "POST", "/cities", WELS)).isEqualTo(STORED);
      assertThat(send(client, "DELETE", "/cities/1", "")).isEmpty();
      assertThat(cities.count()).isEqualTo(2);
    }

    private String send(HttpClient client, String method, String path, String body)
        throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("Content-Type", MediaType.APPLICATION_JSON_VALUE)
              .method(method, BodyPublishers.ofString(body))
              .build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
