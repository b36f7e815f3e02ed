"""Given names that tell he from she. Only those that, as a first name in world news, are borne by one of the two almost
without exception: Andrea, Jean, Nicola and Kim are left out. Written in plain letters and compared folded."""

from meetings.extraction.actors.names import folded

MEN = """
Abdel Abdelaziz Abdelmadjid Abdoulaye Abdourahamane Abdul Abdulla Abdullah Adam Adrian Ahmad Ahmed Alain Alan Albert
Alberto Albin Alejandro Aleksandar Aleksander Aleksandr Alessandro Alexander Alexandre Alexandros Alexandru Alfred
Alfredo Ali Alistair Alvaro Amadou Amir Anatoly Anders Andre Andreas Andrei Andrej Andres Andrew Andrey Andrii Andriy
Andrzej Anthony Antoine Anton Antonio Antony Arkady Armando Armen Arnaud Arsen Artem Arthur Arturo Asif Aslan Assimi
Augusto Aziz Bakhyt Bart Bartosz Bashar Bassirou Ben Benedict Benjamin Bernard Bernardo Bezalel Bill Bjarni Bob Bogdan
Bohdan Boris Brad Brian Bruce Bruno Carl Carlo Carlos Cevdet Charles Charlie Chris Christian Christophe Christopher
Christos Ciaran Claudio Colin Constantin Craig Cristian Cyril Dan Daniel Daniele Danilo Danny Dave David Davit Denis
Denys Desmond Didier Diego Dimitri Dimitrios Dimitris Dinesh Djamel Dmitri Dmitry Dmytro Domenico Dominic Dominik
Donald Doug Douglas Duncan Ebrahim Edgar Edi Edmund Eduard Eduardo Edward Edwin Ehud Elias Elliott Elmar Emil Emilio
Emmanuel Emmerson Enrique Eric Erik Ernesto Ernst Esmaeil Espen Evariste Evgeny Fabio Faisal Farhan Fayez Felipe Felix
Fernando Filip Florian Francesco Francis Francisco Franck Francois Frank Frankie Franz Fred Frederic Frederick
Frederik Friedrich Fuad Fumio Gabriel Gareth Gary Gavin Gennady Geoff Geoffrey Georg George Georges Georgi Georgios
Gerald Gerard Gerhard Gerry Giancarlo Gideon Gilbert Giorgi Giorgio Giorgos Giovanni Gitanas Giulio Giuseppe Gordon
Graham Greg Gregory Guido Guillaume Guillermo Gustavo Guy Hakan Hamid Hamza Hans Harald Harry Hassan Hector Heiko
Heinrich Helmut Hendrik Henri Henrik Henry Herbert Hernan Hisham Hossein Howard Hubert Hugh Hugo Hussein Ian Ibrahim
Idriss Igor Ihor Ilham Ilya Imran Ioannis Ishaq Ismail Israel Ivan Ivo Jacek Jack Jacob Jacques Jaime Jake Jakob Jakov
James Jamie Janez Jared Jason Javier Jawad Jeff Jeffrey Jens Jeremy Jerome Jerry Jim Jimmy Joachim Joao Joaquin Joe
Joel Johan Johann Johannes John Jon Jonas Jonathan Jorge Jose Josep Joseph Josh Joshua Juan Juha Julian Julio Julius
Jurgen Justin Karel Karl Karol Kaspars Kassym-Jomart Keir Keith Kenneth Kevin Khalid Khalifa Kirill Klaus Konstantin
Kostas Krzysztof Kyriakos Kyrylo Lars Laurent Lawrence Lazare Leo Leon Leonardo Leonid Lloyd Louis Luc Luca Lucas
Luigi Luis Luiz Lukas Magnus Mahmoud Makhdoom Malcolm Manuel Marc Marcel Marcelo Marcin Marco Marcos Marcus Marek
Mariano Mario Mark Marko Markus Marlon Martin Massimo Massoud Mateusz Matt Matteo Matthew Matthias Maurice Mauricio
Maurizio Maxim Maxime Mehmet Michael Michal Michel Miguel Mihai Mikael Mike Mikhail Mikheil Milan Milorad Mircea
Miroslav Mitch Mohamad Mohamed Mohammad Mohammed Mohamud Moussa Muhammad Muhammadu Muhammed Mustafa Mykhailo Mykola
Nadir Najib Narendra Nasser Nathan Nayib Neil Nicholas Nick Nicolae Nicolas Nicusor Nigel Nikol Nikola Nikolai Nikolay
Nikos Nils Norbert Olaf Oleg Oleh Oleksandr Oleksii Oleksiy Oliver Olivier Omar Orlando Oscar Oskar Osman Otto Ousmane
Pablo Paolo Pascal Patrice Patrick Paul Paulo Pavel Pavlo Pawel Pedro Peter Petr Petro Petros Petteri Phil Philip
Philippe Piero Pierre Piotr Prabowo Pyotr Radek Radoslaw Rafael Raffaele Ralf Ralph Ramin Ramon Raphael Rashad Raul
Ray Raymond Recep Renato Rene Ricardo Richard Rishi Rob Robert Roberto Rodrigo Rogelio Roger Roland Roman Ron Ronald
Rory Ross Roy Ruben Rudolf Rumen Russell Rustam Rustem Ryan Saad Sadyr Salah Salvatore Samir Samuel Santiago Scott
Sean Sebastian Sebastien Selim Serdar Serge Sergei Sergey Sergii Sergio Serhii Serhiy Seyed Shahbaz Shavkat Shehbaz
Shigeru Sidi Silvio Simon Slawomir Stanislav Stefan Stefano Steffen Stephan Stephane Stephen Steve Steven Stuart
Subrahmanyam Sven Taavi Tamas Taras Tariq Tayyip Ted Terry Theo Thierry Thomas Tibor Tim Timothy Timur Todd Tom Tomas
Tomasz Tony Toomas Tor Toshimitsu Trevor Ulf Umaro Valdis Valentin Valerii Valery Vasily Vasyl Victor Viktor Vincent
Vincenzo Vitali Vitaliy Vlad Vladimir Vladyslav Volker Volodymyr Vuk Vyacheslav Walter Werner Wilfried William Willy
Wladyslaw Wolfgang Wopke Xavier Yahya Yair Yann Yannis Yaroslav Yasser Yoav Yoshihide Yuri Yurii Yuriy Yusuf Yves
Zeljko Zoran
"""
WOMEN = """
Abigail Agnes Agnieszka Aicha Aisha Alena Alexandra Alice Alicia Alina Alison Aliya Amanda Amelia Amina Amy Ana
Anastasia Anastasiia Andreea Angela Angelica Angelina Anita Ann Anna Annalena Anne Annegret Anneliese Annette Annika
Anniken Antje Antonia Arancha Astrid Aurore Ayesha Aziza Baiba Barbara Beata Beatrice Beatriz Benedetta Bettina Birgit
Brigitte Carla Carmen Carolina Caroline Caterina Catherine Cathy Cecilia Celeste Celine Chantal Charlotte Chiara
Christiane Christina Christine Chrystia Clara Claudia Constance Cristina Cynthia Dalia Dana Daniela Deborah Delcy
Diana Diane Dilma Dita Doina Dominika Dorothy Dubravka Ebba Edith Ekaterina Elena Eleni Elina Elisa Elisabeth
Elizabeth Ella Ellen Elly Elsa Emilia Emily Emine Emma Erika Erna Esther Eugenia Eva Evelyn Evika Fatima Fatou
Federica Fiona Florence Franziska Frederique Gabriela Gemma Geraldine Gina Ginger Giorgia Gloria Hanna Hannah Hanneke
Harriet Heather Heidi Helen Helena Helene Helga Hilary Hilda Hillary Hina Huda Ilze Inga Ingrid Ioana Irena Irene
Irina Iryna Isabel Isabella Isabelle Ivana Ivanka Iveta Jacinda Jane Janet Jeanine Jelena Jennifer Jessica Jill Joanna
Joanne Johanna Josefina Josephine Joyce Judith Julia Juliana Julie Julija Jutta Kaja Kamala Kamila Karen Karin Karina
Karolina Karoline Katalin Katarina Kate Katerina Katharina Katherine Kathleen Kathy Katja Katrin Kerstin Khrystyna
Klara Kristalina Kristi Kristina Kristine Laila Lana Larisa Laura Leila Lena Leyla Lidia Lilia Liliana Linda Lisa
Liudmyla Liz Louise Lucia Lucie Lucy Ludmila Luisa Lyse Lyudmila Madeleine Magda Magdalena Maia Maja Malgorzata
Manuela Mara Margaret Margarita Margot Maria Mariam Mariana Marianne Marie Mariia Marija Marina Marine Marisa Mariya
Marta Martha Martina Mary Mathilde Maya Megan Melanie Melinda Mercedes Merete Mette Mia Michelle Milena Miriam Mirjana
Moira Monica Monika Nadia Najla Nanaia Nancy Natalia Natalie Nataliia Natalya Natasha Nathalia Nathalie Nelly Nicole
Nikki Nina Nirmala Nora Oana Oksana Olena Olga Olha Olivia Patricia Paula Penny Petra Philippa Pia Priyanka Rachel
Raisa Rania Rebecca Regina Renata Retno Riina Rita Roberta Robina Rosa Rosalia Rosario Rose Rosemary Ruth Sabina
Sabine Sahle-Work Salome Samantha Samia Sanae Sandra Sanna Sara Sarah Sevim Sheila Sigrid Silvia Silvina Simona Sinead
Sirpa Sofia Sonia Sonja Sophia Sophie Stefanie Stella Stephanie Susan Susana Susanna Susanne Suzanne Svetlana Svitlana
Sylvia Sylvie Tamar Tamara Tammy Tania Tanja Tatiana Tatyana Teresa Theresa Therese Tina Tulsi Tzipi Ursula Uzra
Valentina Valeria Valerie Vera Veronica Veronika Victoria Viktoriia Viola Violeta Virginia Vjosa Wendy Xiomara Yana
Yevheniia Yoko Yulia Yuliia Yvette Yvonne Zainab Zhanna Zinaida Zuzana
"""
GENDER = {folded(name): gender for names, gender in ((MEN, "m"), (WOMEN, "f")) for name in names.split()}


def gender_by_name(words: tuple[str, ...]) -> str | None:
    """'m' or 'f' where the first word of a name of two words or more, folded, is a given name that tells it."""
    return GENDER.get(words[0]) if len(words) > 1 else None
