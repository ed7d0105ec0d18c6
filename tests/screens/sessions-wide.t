# SPDX-License-Identifier: MIT
# A wide window shows the zones of the session under the cursor, denser with each layer.
size 40x140
keys /
type brien
keys Enter Enter 5
---- 6,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic                                                              anna
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1 Overview  2 Health  3 Pattern  4 Plan  5 Sessions  6 Photos  7 Money  8 Consents  9 History
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|  No. Starts            Min Who       Kind         Status    Layer Zones                 Price  top      ⡠⠶⢄          back  ⢀⢴⡳⡳⣓⠷⢳⢴⣄
|>   3 2026-12-02 10:00      anna      Treatment    Booked        3 temple L R, …                      ⣠⢎⠝⠐⠐⠐⠍⣕⢄           ⢀⠔⠏⠖⠕⠕⠆⠏⠞⠜⢜⠷⡄
|    2 2026-11-12 09:00      anna      Treatment    Done          2 vertex           450.00 GBP      ⢐⢏⢭⣓⠅⠄⠄⠄⢕⢝⣕⠱⡄        ⢐⠏⠔        ⠐⢄⠱⡄
|    1 2026-11-04 09:00      anna      Treatment    Done          1 front hairli…                   ⢐⠟⠝⠘      ⠙⠐⠕⠱⡄       ⢽⢐          ⢐ ⡇
|                                                                                                   ⢽ ⠕⠐⠐⠐⠐⠐⠐⠐⠐⠐⠅ ⣇       ⢽⢐          ⢀⠁⡇
|                                                                                                  ⢶⠁⢐⠁         ⢑ ⢘⡶     ⠪⣗⠐⠐⠐⠐⠐⠐⠐⠐⠐⠐⠐⠐⢐⣹⠕
|                                                                                                   ⢵ ⢕⢔⡔⡔⢔⢔⡰⡔⡔⡔⠅ ⡎        ⠱⣄        ⢀⢀⠏
|                                                                                                   ⠙⢆⢑⢥⣚⠜⢜⣘⢔⡣⢪⢊⢁⡰⠁         ⠑⠥⡑⠐⠐⠐⠐⠐⢀⠥⠊
|                                                                                                    ⠙⢦⡀⠙⠌⢇⢪⠖⠕⠁⢀⡔⠁            ⡇     ⢸
|                                                                                                      ⠙⠒⠤⠤⠤⠤⠤⠒⠁             ⢰⠁     ⠈⡆
|                                                                                                left ⢀⢀⢴⠔⠗⠓⠓⠓⠷⡴⣄⣄     right⣴⢴⠗⠓⠓⠓⠗⢳⢴⣄
|                                                                                                   ⢀⣴⡿⢫⢗⠐⠑⠐⠐⠐⠙⠜⠔⠝⠷⣄     ⢀⠔⠕⠕⠞⠑⠐⠐⠐⠑⢐⢯⢻⢕⢄
|                                                                                                   ⡰⠙⠅ ⢐        ⠅ ⠘⡄   ⢴⠃ ⠅       ⢐  ⠕⠉⢆
|                                                                                                  ⢰⠁ ⠅⠐⢐⢀⢀⢀     ⠅  ⢱  ⢐⡏  ⠅     ⢀⢀⢐⠐⠐⠅ ⠈⡆
|                                                                                                  ⢸⠒⠒  ⢐  ⢐⢐⢔⠄  ⠅  ⢸  ⢐⡇  ⠅  ⠔⡰⣐  ⢐   ⠒⠒⡇
|                                                                                                  ⡸⠈⠁  ⠐⠄⠄⠔⡇⢸⢅⠐⠐⠑⠐⠐⡜  ⠐⢷⠐⠐⠑⠐⢐⠅⡇⢸⠄⠄⠔   ⠈⠁⢇
|                                                                                                 ⢎⣀⢀⢀⢀    ⠄⠓⠊⠑⢄  ⢀⠜    ⠐⢧⡀ ⢀⠔⠁⠑⠚⠔⢄   ⢀⢀⢀⢀⡱
|                                                                                                  ⢽⠤  ⠁⠁⠁ ⠅    ⠑⢰⠃       ⠙⡔⠁    ⠅ ⠁⠁⠁  ⠤⡇
|                                                                                                  ⢽⠂  ⢀⣀⠔ ⠁     ⡇         ⢸     ⠁⠑⠄⣄⡀  ⠐⡅
|                                                                                                   ⠙⠒⠉⠁ ⡇       ⡇         ⢸       ⢸ ⠉⠙⠒⠉
|
|                                                                                                Zones: temple L R, vertex
|                                                                                                Layers so far: 2 on vertex; 1 on front
|                                                                                                hairline
|                                                                                                layer 3
|
|
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| n New session  Enter Open  a Arrived  D Done  i Inks  p Photos  N No-show  d Cancel  ] Tabs  m Take payment  x Export  Esc Back  ? More
----
keys Down
---- 7,2
| Scalpbook     Today    Clients    Pigments    Money    Reports    Clinic                                                              anna
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| 3  O'Brien, Seán   +353 87 123 4567
| 1 Overview  2 Health  3 Pattern  4 Plan  5 Sessions  6 Photos  7 Money  8 Consents  9 History
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
|  No. Starts            Min Who       Kind         Status    Layer Zones                 Price  top      ⡠⠶⢄          back  ⢀⢴⡳⡳⣓⠷⢳⢴⣄
|    3 2026-12-02 10:00      anna      Treatment    Booked        3 temple L R, …                      ⣠⠎⠝⠐⠐⠐⠍⢕⢄           ⢀⠔⠏⠖⠕⠕⠆⠏⠞⠜⢜⠷⡄
|>   2 2026-11-12 09:00      anna      Treatment    Done          2 vertex           450.00 GBP      ⢐⢏⠁⢐⠅⠄⠄⠄⢕ ⢑⠱⡄        ⢐⠏⠔        ⠐⢄⠱⡄
|    1 2026-11-04 09:00      anna      Treatment    Done          1 front hairli…                   ⢐⠟⠕⠐      ⠑⠐⠕⠱⡄       ⢽⢐          ⢐ ⡇
|                                                                                                   ⢽ ⠕⠐⠐⠐⠐⠐⠐⠐⠐⠐⠅ ⣇       ⢽⢐          ⢀⠁⡇
|                                                                                                  ⢶⠁⢐⠁         ⢑ ⢘⡶     ⠪⣗⠐⠐⠐⠐⠐⠐⠐⠐⠐⠐⠐⠐⢐⣹⠕
|                                                                                                   ⢵ ⢕⢔⡔⡔⢔⢔⡰⡔⡔⡔⠅ ⡎        ⠱⣄        ⢀⢀⠏
|                                                                                                   ⠙⢆⢑⢥⣚⠜⢜⣘⢔⡣⢪⢊⢁⡰⠁         ⠑⠥⡑⠐⠐⠐⠐⠐⢀⠥⠊
|                                                                                                    ⠙⢦⡀⠙⠌⢇⢪⠖⠕⠁⢀⡔⠁            ⡇     ⢸
|                                                                                                      ⠙⠒⠤⠤⠤⠤⠤⠒⠁             ⢰⠁     ⠈⡆
|                                                                                                left ⢀⢀⢴⠔⠗⠓⠓⠓⠷⡴⣄⣄     right⣴⢴⠗⠓⠓⠓⠗⢳⢴⣄
|                                                                                                   ⢀⡴⠛⢁⢐⠐⠑⠐⠐⠐⠙⠜⠔⠝⠷⣄     ⢀⠔⠕⠕⠞⠑⠐⠐⠐⠑⢐⢄⢙⠑⢄
|                                                                                                   ⡰⠑⠅ ⢐        ⠅ ⠘⡄   ⢴⠃ ⠅       ⢐  ⠕⠉⢆
|                                                                                                  ⢰⠁ ⠅⠐⢐⢀⢀⢀     ⠅  ⢱  ⢐⡏  ⠅     ⢀⢀⢐⠐⠐⠅ ⠈⡆
|                                                                                                  ⢸⠒⠒  ⢐  ⢐⢐⢔⠄  ⠅  ⢸  ⢐⡇  ⠅  ⠔⡰⣐  ⢐   ⠒⠒⡇
|                                                                                                  ⡸⠈⠁  ⠐⠄⠄⠔⡇⢸⢅⠐⠐⠑⠐⠐⡜  ⠐⢷⠐⠐⠑⠐⢐⠅⡇⢸⠄⠄⠔   ⠈⠁⢇
|                                                                                                 ⢎⣀⢀⢀⢀    ⠄⠓⠊⠑⢄  ⢀⠜    ⠐⢧⡀ ⢀⠔⠁⠑⠚⠔⢄   ⢀⢀⢀⢀⡱
|                                                                                                  ⢽⠤  ⠁⠁⠁ ⠅    ⠑⢰⠃       ⠙⡔⠁    ⠅ ⠁⠁⠁  ⠤⡇
|                                                                                                  ⢽⠂  ⢀⣀⠔ ⠁     ⡇         ⢸     ⠁⠑⠄⣄⡀  ⠐⡅
|                                                                                                   ⠙⠒⠉⠁ ⡇       ⡇         ⢸       ⢸ ⠉⠙⠒⠉
|
|                                                                                                Zones: vertex
|                                                                                                Layers so far: 2 on vertex; 1 on front
|                                                                                                hairline
|                                                                                                layer 2, needle 3RL, pigment Black 03,
|                                                                                                dilution 1:3, price 450.00 GBP
|                                                                                                Little redness.
|
|
|
|
|
|
|────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
| n New session  Enter Open  a Arrived  i Inks  p Photos  N No-show  d Cancel  ] Tabs  m Take payment  x Export  Esc Back  ? More
----
